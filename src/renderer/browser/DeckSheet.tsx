import { Fragment, useState } from 'react'
import type { Deck } from '#contract/cards'
import { fold } from '#core/text/fold'
import { useAnswer, useClient } from '#renderer/app/client'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { Button } from '#renderer/ui/Button'
import { Sheet } from '#renderer/ui/Overlay'
import { TextEntry } from '#renderer/ui/TextEntry'
import { DeckOptions } from './DeckOptions'
import styles from './Decks.module.css'

interface Props {
  onClose: () => void
  /** Shows the cards a query finds. */
  onOpen: (query: string) => void
}

/** From so many decks on there is a field to find one by. */
const MANY = 13

/** The decks there are: what they hold, their names and their options. */
export function DeckSheet({ onClose, onOpen }: Props) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const { data: decks } = useAnswer('decks.list', {})
  const [words, setWords] = useState('')
  const [name, setName] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const make = async () => {
    const made = await change(t('decks.made', { name }), () => client.call('decks.make', { name }))
    if (made) setName('')
  }
  const wanted = fold(words.trim()).text
  const shown = decks?.filter((deck) => fold(deck.name).text.includes(wanted)) ?? []
  return (
    <Sheet title={t('command.cardsDecks')} isOpen onClose={onClose}>
      {decks && decks.length >= MANY && (
        <TextEntry label={t('decks.find')} value={words} onChange={setWords} autoFocus />
      )}
      {decks && decks.length > 0 && shown.length === 0 && <p>{t('decks.notFound')}</p>}
      <ul className={styles.decks}>
        {shown.map((deck) => (
          <li key={deck.id} className={styles.deck}>
            <div className={styles.line}>
              <div className={styles.what}>
                <button type="button" className={styles.name} onClick={() => onOpen(queryOf(deck))}>
                  {deck.name.split(/(?<=::)/).map((part, n) => (
                    <Fragment key={`${n} ${part}`}>
                      {n > 0 && <wbr />}
                      {part}
                    </Fragment>
                  ))}
                </button>
                <span className={styles.counts}>{t('decks.counts', { ...deck.within })}</span>
              </div>
              {deck.within.due + deck.within.fresh > 0 && (
                <Button
                  small
                  aria-label={t('decks.studyOf', { name: deck.name })}
                  onPress={() => navigate({ screen: 'study', deck: deck.id })}
                >
                  {t('decks.study')}
                </Button>
              )}
              <Button
                small
                look="quiet"
                aria-label={t('decks.optionsOf', { name: deck.name })}
                aria-expanded={open === deck.id}
                onPress={() => setOpen(open === deck.id ? null : deck.id)}
              >
                {t('decks.options')}
              </Button>
            </div>
            {open === deck.id && <DeckOptions deck={deck} onRemoved={() => setOpen(null)} />}
          </li>
        ))}
      </ul>
      <form
        className={styles.make}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void make()
        }}
      >
        <TextEntry label={t('decks.new')} note={t('decks.nameNote')} value={name} onChange={setName} />
        <Button small type="submit" isDisabled={name.trim() === ''}>
          {t('decks.make')}
        </Button>
      </form>
    </Sheet>
  )
}

const queryOf = ({ name }: Deck): string => `deck:"${name.replaceAll(/["\\]/g, '\\$&')}"`
