import { type ReactNode, useState } from 'react'
import { useCommands } from '#renderer/app/commands'
import type { StringId } from '#renderer/app/strings'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { Key } from '#renderer/ui/Key'
import { DueSheet, MoveSheet, TagSheet } from './AskSheets'
import styles from './Browser.module.css'
import { useCardChange } from './useCardChange'
import type { CardChoice } from './useCardSelection'

interface Does {
  id: string
  name: StringId
  keys: string[]
  run: () => void
}

/** What can be done with the cards that are chosen, or else with the one that is shown; each is one change, which one undo takes back. */
export function BulkBar({ choice }: { choice: CardChoice }) {
  const t = useStrings()
  const change = useCardChange()
  const [asking, setAsking] = useState<'tags' | 'deck' | 'due' | null>(null)
  const { ids, line } = choice
  const shown = line ? [line.card] : []
  const cards = ids.length > 0 ? ids : shown
  const isGone = line?.state === 'deleted'
  const flag = ((line?.flag ?? 0) + 1) % 8
  const isSuspended = line?.state === 'suspended'
  const isBuried = line?.state === 'buried'
  const living: Does[] = [
    { id: 'cards.tags', name: 'command.cardsTags', keys: ['T'], run: () => setAsking('tags') },
    { id: 'cards.deck', name: 'command.cardsDeck', keys: ['M'], run: () => setAsking('deck') },
    {
      id: 'cards.suspend',
      name: isSuspended ? 'command.cardsUnsuspend' : 'command.cardsSuspend',
      keys: ['!', 'Shift+S'],
      run: () =>
        void change(
          cards,
          { suspended: !isSuspended },
          isSuspended ? 'cards.unsuspended' : 'cards.suspended',
        ),
    },
    {
      id: 'cards.bury',
      name: isBuried ? 'command.cardsUnbury' : 'command.cardsBury',
      keys: ['B', '-'],
      run: () => void change(cards, { buried: !isBuried }, isBuried ? 'cards.unburied' : 'cards.buried'),
    },
    {
      id: 'cards.flag',
      name: 'command.cardsFlag',
      keys: ['F'],
      run: () => void change(cards, { flag }, flag === 0 ? 'cards.unflag' : 'cards.flag'),
    },
    { id: 'cards.due', name: 'command.cardsDue', keys: ['Shift+D'], run: () => setAsking('due') },
    {
      id: 'cards.reset',
      name: 'command.cardsReset',
      keys: ['Shift+R'],
      run: () => void change(cards, { reset: true }, 'cards.reset'),
    },
    {
      id: 'cards.delete',
      name: 'command.cardsDelete',
      keys: ['Delete'],
      run: () => void change(cards, { deleted: true }, 'cards.deleted'),
    },
  ]
  const gone: Does[] = [
    {
      id: 'cards.restore',
      name: 'command.cardsRestore',
      keys: ['R'],
      run: () => void change(cards, { deleted: false }, 'cards.restored'),
    },
  ]
  const all = isGone ? gone : living
  const can = () => cards.length > 0
  useCommands(all.map((one) => ({ ...one, group: 'group.cards' as const, once: true, can })))
  const close = () => setAsking(null)
  const sheets: Record<string, ReactNode> = {
    tags: <TagSheet cards={cards} onClose={close} />,
    deck: <MoveSheet cards={cards} onClose={close} />,
    due: <DueSheet cards={cards} onClose={close} />,
  }
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('cards.bulk')}>
      {all.map(({ id, name, keys, run }) => (
        <Button key={id} small look="quiet" isDisabled={cards.length === 0} onPress={run}>
          {t(name)} <Key name={keys[0]!} />
        </Button>
      ))}
      {asking && sheets[asking]}
    </div>
  )
}
