import { type FormEvent, useState } from 'react'
import type { FacetCount, LibraryQuery } from '#contract/library'
import { useAnswer, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { Button } from '#renderer/ui/Button'
import { Sheet } from '#renderer/ui/Overlay'
import { TextEntry } from '#renderer/ui/TextEntry'
import styles from './Sheets.module.css'

const KINDS = ['collection', 'tag'] as const
type Kind = (typeof KINDS)[number]

interface Props {
  /** Asks for a quiz on the texts of a collection. */
  onQuiz: (query: LibraryQuery) => void
  onClose: () => void
}

/** The collections and tags there are: what they are called, and the end of them; of collections, a quiz. */
export default function NamesList({ onQuiz, onClose }: Props) {
  const t = useStrings()
  const { data: facets = [] } = useAnswer('library.facets', {})
  const groups = KINDS.map((kind) => ({ kind, names: facets.filter(({ by }) => by === kind) }))
  return (
    <Sheet title={t('command.textsNames')} isOpen onClose={onClose}>
      {groups.every(({ names }) => names.length === 0) && (
        <p className={styles.note}>{t('library.noNames')}</p>
      )}
      {groups.map(
        ({ kind, names }) =>
          names.length > 0 && (
            <section key={kind} aria-label={t(`library.by.${kind}`)}>
              <h3 className={styles.group}>{t(`library.by.${kind}`)}</h3>
              <ul>
                {names.map((name) => (
                  <Name
                    key={name.is}
                    kind={kind}
                    name={name}
                    onQuiz={() => {
                      onClose()
                      onQuiz({ filters: [{ by: kind, is: name.is }], sort: 'collection' })
                    }}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </Sheet>
  )
}

interface NameProps {
  kind: Kind
  name: FacetCount
  onQuiz: () => void
}

function Name({ kind, name: { is: name, count }, onQuiz }: NameProps) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const [to, setTo] = useState<string | null>(null)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    const next = to?.trim()
    setTo(null)
    if (next && next !== name)
      void change(t('library.renamed', { name, to: next }), () =>
        client.call('library.rename', { of: kind, name, to: next }),
      )
  }
  const drop = () =>
    void change(t('library.dropped', { name, count }), () =>
      client.call('library.rename', { of: kind, name, to: null }),
    )
  return (
    <li className={styles.line}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span className={styles.note}>{t('library.texts.count', { count })}</span>
      {kind === 'collection' && (
        <Button small look="quiet" aria-label={t('library.quizOf', { title: name })} onPress={onQuiz}>
          {t('library.quiz')}
        </Button>
      )}
      <Button
        small
        look="quiet"
        aria-label={t('library.renameOf', { name })}
        aria-expanded={to !== null}
        onPress={() => setTo(to === null ? name : null)}
      >
        {t('library.rename')}
      </Button>
      <Button small look="quiet" aria-label={t('library.dropOf', { name })} onPress={drop}>
        {t('library.drop')}
      </Button>
      {to !== null && (
        <form className={styles.rename} onSubmit={rename}>
          <TextEntry label={t('library.newName')} value={to} onChange={setTo} autoFocus />
          <Button small type="submit" isDisabled={to.trim() === ''}>
            {t('library.doRename')}
          </Button>
        </form>
      )}
    </li>
  )
}
