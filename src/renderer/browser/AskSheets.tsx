import { useState } from 'react'
import type { CardId } from '#core/study/notes'
import { useStrings } from '#renderer/app/strings'
import { AskSheet } from '#renderer/ui/AskSheet'
import { TextEntry } from '#renderer/ui/TextEntry'
import { DeckChoice } from './DeckChoice'
import { tagsIn } from './draft'
import { TagEntry } from './TagEntry'
import { useCardChange } from './useCardChange'

interface Props {
  cards: readonly CardId[]
  onClose: () => void
}

export function TagSheet({ cards, onClose }: Props) {
  const t = useStrings()
  const change = useCardChange()
  const [add, setAdd] = useState('')
  const [remove, setRemove] = useState('')
  const tags = { add: tagsIn(add), remove: tagsIn(remove) }
  const done = () => {
    void change(cards, { tags }, 'cards.tagged')
    onClose()
  }
  return (
    <AskSheet
      title={t('cards.tagsOf', { count: cards.length })}
      does={t('cards.doTags')}
      isReady={tags.add.length + tags.remove.length > 0}
      onDone={done}
      onClose={onClose}
    >
      <TagEntry
        label={t('cards.tagsAdd')}
        note={t('cards.tagsNote')}
        value={add}
        onChange={setAdd}
        autoFocus
      />
      <TagEntry label={t('cards.tagsRemove')} value={remove} onChange={setRemove} />
    </AskSheet>
  )
}

export function MoveSheet({ cards, onClose }: Props) {
  const t = useStrings()
  const change = useCardChange()
  const [deck, setDeck] = useState('')
  const done = () => {
    void change(cards, { deck }, 'cards.moved')
    onClose()
  }
  return (
    <AskSheet
      title={t('cards.deckOf', { count: cards.length })}
      does={t('cards.doDeck')}
      isReady
      onDone={done}
      onClose={onClose}
    >
      <DeckChoice deck={deck} onDeck={setDeck} autoFocus />
    </AskSheet>
  )
}

/** Longer than anyone waits. */
const LONGEST = 36_500

export function DueSheet({ cards, onClose }: Props) {
  const t = useStrings()
  const change = useCardChange()
  const [days, setDays] = useState('1')
  const due = /^\d{1,5}$/.test(days.trim()) ? Number(days) : Number.NaN
  const done = () => {
    void change(cards, { due }, 'cards.dueSet')
    onClose()
  }
  return (
    <AskSheet
      title={t('cards.dueOf', { count: cards.length })}
      does={t('cards.doDue')}
      isReady={due >= 0 && due <= LONGEST}
      onDone={done}
      onClose={onClose}
    >
      <TextEntry
        label={t('cards.dueIn')}
        note={t('cards.dueNote')}
        value={days}
        onChange={setDays}
        autoFocus
      />
    </AskSheet>
  )
}
