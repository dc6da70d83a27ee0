import controls from '#renderer/ui/controls.module.css'
import { useCharacterKeys } from '#renderer/ui/Key'
import { Sheet } from '#renderer/ui/Overlay'
import { useAllCommands } from './commands'
import styles from './KeyList.module.css'
import { isMac, label } from './keys'
import { useStrings } from './strings'

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
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id} className={styles.row}>
                    <dt>{t(command.name)}</dt>
                    <dd>
                      {command.keys.map((key) => (
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
