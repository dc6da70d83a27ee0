import { useState } from 'react'
import type { Deck, DeckOptions as Options } from '#contract/cards'
import { useAnswer, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { Button } from '#renderer/ui/Button'
import { TextEntry } from '#renderer/ui/TextEntry'
import styles from './Decks.module.css'

const OPTIONS = ['retention', 'newPerDay', 'reviewsPerDay'] as const
type Option = (typeof OPTIONS)[number]

/** A share is written in percent. */
const shown = (option: Option, value: number | undefined): string =>
  value === undefined ? '' : String(option === 'retention' ? Math.round(value * 100) : value)

/** Null for nothing, undefined for what is no such number. */
function read(option: Option, words: string): number | null | undefined {
  if (words.trim() === '') return null
  const number = /^\d{1,4}$/.test(words.trim()) ? Number(words) : Number.NaN
  if (option !== 'retention') return Number.isNaN(number) ? undefined : number
  return number >= 70 && number <= 97 ? number / 100 : undefined
}

/** The name of a deck and what holds for it alone; an empty field is as for all decks. */
export function DeckOptions({ deck, onRemoved }: { deck: Deck; onRemoved: () => void }) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const { data: usual } = useAnswer('study.options', {})
  const [name, setName] = useState(deck.name)
  const [words, setWords] = useState(
    () =>
      Object.fromEntries(OPTIONS.map((one) => [one, shown(one, deck.options[one])])) as Record<
        Option,
        string
      >,
  )
  const values = OPTIONS.map((option) => [option, read(option, words[option])] as const)
  const isWhole = values.every(([, value]) => value !== undefined) && name.trim() !== ''
  const save = () => {
    const changed = values.filter(([option, value]) => (deck.options[option] ?? null) !== value)
    const options = Object.fromEntries(changed) as { [K in keyof Options]: Options[K] | null }
    const steps = [
      ...(name.trim() === deck.name ? [] : [() => client.call('decks.rename', { deck: deck.id, name })]),
      ...(changed.length === 0 ? [] : [() => client.call('decks.setOptions', { deck: deck.id, options })]),
    ]
    if (steps.length > 0) void change(t('decks.saved', { name }), ...steps)
  }
  const remove = async () => {
    const removed = t('decks.removed', { name: deck.name })
    if (await change(removed, () => client.call('decks.remove', { deck: deck.id }))) onRemoved()
  }
  return (
    <form
      className={styles.options}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) save()
      }}
    >
      <TextEntry label={t('decks.name')} value={name} onChange={setName} />
      {OPTIONS.map((option) => (
        <TextEntry
          key={option}
          label={t(`decks.option.${option}`)}
          note={t('decks.usual', { value: shown(option, usual?.[option]) })}
          value={words[option]}
          onChange={(value) => setWords((now) => ({ ...now, [option]: value }))}
        />
      ))}
      <div className={styles.does}>
        {deck.kind === 'own' && deck.id !== 'own' && !deck.implied && (
          <Button small look="quiet" onPress={() => void remove()}>
            {t('decks.remove')}
          </Button>
        )}
        <Button small type="submit" isDisabled={!isWhole}>
          {t('decks.save')}
        </Button>
      </div>
    </form>
  )
}
