import { useState } from 'react'
import type { DeckId } from '#core/study/notes'
import { useAnswer, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { Button } from '#renderer/ui/Button'
import { SelectEntry } from '#renderer/ui/SelectEntry'
import { TextEntry } from '#renderer/ui/TextEntry'
import styles from './Editor.module.css'

interface Props {
  /** '' is the deck of a card's own text. */
  deck: DeckId
  onDeck: (deck: DeckId) => void
  /** One begins with the deck. */
  autoFocus?: boolean
}

/** One of the decks there are, or a new one. */
export function DeckChoice({ deck, onDeck, autoFocus = false }: Props) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const { data: decks = [] } = useAnswer('decks.list', {})
  const [name, setName] = useState<string | null>(null)
  const make = async () => {
    const made = await change(undefined, () => client.call('decks.make', { name: name ?? '' }))
    if (!made) return
    setName(null)
    onDeck(made[0]!.deck)
  }
  const own = decks.filter(({ kind, id, implied }) => kind === 'own' && id !== 'own' && !implied)
  return (
    <div className={styles.deck}>
      <SelectEntry
        label={t('cards.deck')}
        autoFocus={autoFocus}
        value={deck}
        onChange={onDeck}
        choices={[
          { value: '', label: t('cards.deckUsual') },
          ...own.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {name === null ? (
        <Button small look="quiet" onPress={() => setName('')}>
          {t('decks.new')}
        </Button>
      ) : (
        <div className={styles.newDeck}>
          <TextEntry
            label={t('decks.name')}
            note={t('decks.nameNote')}
            value={name}
            onChange={setName}
            autoFocus
          />
          <Button small isDisabled={name.trim() === ''} onPress={() => void make()}>
            {t('decks.make')}
          </Button>
        </div>
      )}
    </div>
  )
}
