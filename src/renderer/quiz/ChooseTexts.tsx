import { useMemo, useState } from 'react'
import { Input, SearchField, useFilter } from 'react-aria-components'
import type { ReadingId } from '#core/text/document'
import { useAnswer, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useBegin } from '#renderer/learning/useBegin'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import styles from './ChooseTexts.module.css'
import { type Choice, choicesOf, chosenAtFirst, isSearched, tickedFirst } from './several'

const QUESTIONS = 10
/** Texts that are drawn, of thousands: the others are found by their titles. */
const DRAWN = 100

interface Props {
  /** Texts that are ticked at first; else those that are learned. */
  wanted?: readonly ReadingId[]
  onClose: () => void
}

/** A quiz on several texts: which ones, and go. */
export default function ChooseTexts({ wanted, onClose }: Props) {
  const t = useStrings()
  const { data: items } = useAnswer('library.titles', {})
  const { data: progress } = useAnswer('progress.readings', {})
  const choices = useMemo(() => items && progress && choicesOf(items, progress), [items, progress])
  return (
    <Sheet title={t('several.title')} isOpen onClose={onClose}>
      {choices ? <Chooser choices={choices} wanted={wanted} onClose={onClose} /> : <p aria-busy="true" />}
    </Sheet>
  )
}

interface ChooserProps {
  choices: readonly Choice[]
  wanted: readonly ReadingId[] | undefined
  onClose: () => void
}

function Chooser({ choices, wanted, onClose }: ChooserProps) {
  const t = useStrings()
  const client = useClient()
  const begin = useBegin()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [atFirst] = useState(() => chosenAtFirst(choices, wanted))
  const [chosen, setChosen] = useState(atFirst)
  const [query, setQuery] = useState('')
  const [busy, setBusy] = useState(false)
  const ordered = useMemo(() => tickedFirst(choices, atFirst), [choices, atFirst])
  const shown = ordered.filter(({ title }) => contains(title, query))

  const tick = (ids: readonly string[], isOn: boolean) =>
    setChosen((before) => {
      const now = new Set(before)
      for (const id of ids) isOn ? now.add(id) : now.delete(id)
      return now
    })
  const all = shown.every(({ id }) => chosen.has(id))
  const start = async () => {
    setBusy(true)
    const readings = choices.flatMap(({ id }) => (chosen.has(id) ? [id] : []))
    await begin(async (changes) => {
      const quiz = await client.call('quiz.start', { kind: 'after', readings, count: QUESTIONS })
      changes.push(quiz)
      return quiz
    }, t('undo.what.quiz'))
    onClose()
  }

  if (choices.length === 0) return <p className={styles.note}>{t('several.none')}</p>
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen.size > 0 && !busy) void start()
      }}
    >
      <p className={styles.note}>{t('several.note', { questions: QUESTIONS })}</p>
      {isSearched(choices) && (
        <SearchField aria-label={t('several.search')} value={query} onChange={setQuery}>
          <Input className={controls.input!} placeholder={t('several.search')} />
        </SearchField>
      )}
      <section className={styles.scroll} tabIndex={0} aria-label={t('several.texts')}>
        {shown.length === 0 && <p className={styles.note}>{t('palette.none')}</p>}
        <ul>
          {shown.slice(0, DRAWN).map((choice) => (
            <li key={choice.id}>
              <label className={styles.row}>
                <input
                  type="checkbox"
                  checked={chosen.has(choice.id)}
                  onChange={(event) => tick([choice.id], event.target.checked)}
                />
                <span className={styles.title} dir="auto">
                  {choice.title}
                </span>
                <span className={styles.meta}>
                  {choice.cards > 0
                    ? t('library.cards', {
                        cards: choice.cards,
                        state: choice.recall === null ? 'fresh' : 'learned',
                        percent: Math.round((choice.recall ?? 0) * 100),
                      })
                    : t('progress.read', { percent: String(Math.round(choice.read * 100)) })}
                </span>
              </label>
            </li>
          ))}
        </ul>
        {shown.length > DRAWN && (
          <p className={styles.more}>{t('several.more', { count: shown.length - DRAWN })}</p>
        )}
      </section>
      <div className={styles.foot}>
        <Button
          look="quiet"
          small
          onPress={() =>
            tick(
              shown.map(({ id }) => id),
              !all,
            )
          }
        >
          {t(all ? 'several.noneOf' : 'several.allOf')}
        </Button>
        <p className={styles.count} aria-live="polite">
          {t(busy ? 'several.busy' : 'several.count', { count: chosen.size })}
        </p>
        <Button look="primary" type="submit" isDisabled={chosen.size === 0 || busy}>
          {t('several.start', { questions: QUESTIONS })}
        </Button>
      </div>
    </form>
  )
}
