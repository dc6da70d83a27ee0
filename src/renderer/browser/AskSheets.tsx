import { type FormEvent, type ReactNode, useState } from 'react'
import type { CardId } from '#core/study/notes'
import { useStrings } from '#renderer/app/strings'
import { FormActions } from '#renderer/ui/FormActions'
import { Sheet } from '#renderer/ui/Overlay'
import { TextEntry } from '#renderer/ui/TextEntry'
import { DeckChoice } from './DeckChoice'
import { tagsIn } from './draft'
import styles from './Editor.module.css'
import { useCardChange } from './useCardChange'

interface Props {
  cards: readonly CardId[]
  onClose: () => void
}

interface AskProps extends Props {
  title: string
  /** What the button does. */
  does: string
  /** Whether it can be done as it is filled in. */
  isReady: boolean
  onDone: () => void
  children: ReactNode
}

/** A question before something is done with the cards that are chosen. */
function Ask({ title, does, isReady, onDone, onClose, children }: AskProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onDone()
  }
  return (
    <Sheet title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {children}
        <FormActions does={does} isReady={isReady} onCancel={onClose} />
      </form>
    </Sheet>
  )
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
    <Ask
      title={t('cards.tagsOf', { count: cards.length })}
      does={t('cards.doTags')}
      isReady={tags.add.length + tags.remove.length > 0}
      onDone={done}
      cards={cards}
      onClose={onClose}
    >
      <TextEntry
        label={t('cards.tagsAdd')}
        note={t('cards.tagsNote')}
        value={add}
        onChange={setAdd}
        autoFocus
      />
      <TextEntry label={t('cards.tagsRemove')} value={remove} onChange={setRemove} />
    </Ask>
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
    <Ask
      title={t('cards.deckOf', { count: cards.length })}
      does={t('cards.doDeck')}
      isReady
      onDone={done}
      cards={cards}
      onClose={onClose}
    >
      <DeckChoice deck={deck} onDeck={setDeck} />
    </Ask>
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
    <Ask
      title={t('cards.dueOf', { count: cards.length })}
      does={t('cards.doDue')}
      isReady={due >= 0 && due <= LONGEST}
      onDone={done}
      cards={cards}
      onClose={onClose}
    >
      <TextEntry
        label={t('cards.dueIn')}
        note={t('cards.dueNote')}
        value={days}
        onChange={setDays}
        autoFocus
      />
    </Ask>
  )
}
