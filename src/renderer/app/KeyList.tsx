import controls from '#renderer/ui/controls.module.css'
import { useCharacterKeys } from '#renderer/ui/Key'
import { Sheet } from '#renderer/ui/Overlay'
import { type Command, useAllCommands } from './commands'
import styles from './KeyList.module.css'
import { isMac, type KeyName, label } from './keys'
import { type StringId, useStrings } from './strings'

/** What can be done, each once with all its keys: some have one more while a field is written in. */
function rowsOf(commands: readonly Command[]): [name: StringId, keys: KeyName[]][] {
  const rows = new Map<StringId, Set<KeyName>>()
  for (const { name, keys } of commands) rows.set(name, new Set([...(rows.get(name) ?? []), ...keys]))
  return [...rows].map(([name, keys]) => [name, [...keys]])
}

/** Every key that does something on this screen. */
export default function KeyList({ onClose }: { onClose: () => void }) {
  const t = useStrings()
  const isOn = useCharacterKeys()
  const commands = useAllCommands()().filter((command) => command.keys.length > 0)
  const groups = [...new Set(commands.map((command) => command.group))]
  return (
    <Sheet title={t('keys.title')} isOpen onClose={onClose}>
      {!isOn && <p className={styles.off}>{t('keys.off')}</p>}
      <section className={styles.scroll} tabIndex={0} aria-label={t('keys.title')}>
        {groups.map((group) => (
          <section key={group} className={styles.group}>
            <h3>{t(group)}</h3>
            <dl>
              {rowsOf(commands.filter((command) => command.group === group)).map(([name, keys]) => (
                <div key={name} className={styles.row}>
                  <dt>{t(name)}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key} className={controls.key}>
                        {label(key, isMac)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Sheet>
  )
}
