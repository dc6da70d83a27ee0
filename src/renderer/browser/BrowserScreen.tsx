import { ArrowDownUp, Layers, Plus } from 'lucide-react'
import { useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CardQuery } from '#contract/cards'
import type { CardId } from '#core/study/notes'
import { useAnswer } from '#renderer/app/client'
import { useCommands } from '#renderer/app/commands'
import { useImports } from '#renderer/app/imports'
import { replaceRoute } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { TopBar } from '#renderer/app/TopBar'
import { ExchangeSheet } from '#renderer/exchange/ExchangeSheet'
import { TableSheet } from '#renderer/exchange/TableSheet'
import { Button } from '#renderer/ui/Button'
import { Key } from '#renderer/ui/Key'
import { ScreenHead } from '#renderer/ui/ScreenHead'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { useSteady } from '#renderer/ui/useSteady'
import styles from './Browser.module.css'
import { BulkBar } from './BulkBar'
import { CardList } from './CardList'
import { DeckSheet } from './DeckSheet'
import { Detail } from './Detail'
import { NoteEditor } from './NoteEditor'
import { QueryField } from './QueryField'
import { SortChoice } from './SortChoice'
import { useCardSelection } from './useCardSelection'

type Open = { kind: 'add' } | { kind: 'edit'; card: CardId } | { kind: 'decks' } | { kind: 'exchange' } | null

/** Milliseconds. */
const MOMENT_MS = 150

/** Every card there is: found by a query, looked at, and changed, one or many at once. */
export default function BrowserScreen({ query: first = '' }: { query?: string }) {
  const t = useStrings()
  const main = useRef<HTMLElement>(null)
  useFocusOnShow(main)
  const [asked, setAsked] = useState<CardQuery>({ query: first })
  const [open, setOpen] = useState<Open>(null)
  // What is typed shows at once, and the list follows.
  const wanted = useDeferredValue(asked)
  const { data: top, error } = useAnswer('cards.browse', { ...wanted, offset: 0, limit: 0 })
  // A query that is being written is wrong at most of its stages: what was found last stays.
  const last = useRef(wanted)
  if (top && !top.error) last.current = wanted
  const shown = top?.error ? last.current : wanted
  const { data: found = top } = useAnswer('cards.browse', { ...shown, offset: 0, limit: 0 })
  const choice = useCardSelection(shown, found?.found ?? 0)
  const { line } = choice
  const ask = (query: string) => setAsked((now) => ({ ...now, query }))
  useEffect(() => {
    // Whoever comes back finds their cards as they were.
    replaceRoute({ screen: 'cards', ...(wanted.query && { query: wanted.query }) })
  }, [wanted.query])
  useCommands([
    {
      ...{ id: 'cards.find', name: 'command.cardsFind', group: 'group.cards', keys: ['/', 'Mod+F'] },
      run: () => main.current?.querySelector<HTMLElement>('[data-query]')?.focus(),
    },
    {
      ...{ id: 'cards.add', name: 'command.cardsAdd', group: 'group.cards', keys: ['N'] },
      run: () => setOpen({ kind: 'add' }),
    },
    {
      ...{ id: 'cards.decks', name: 'command.cardsDecks', group: 'group.cards', keys: ['D'] },
      run: () => setOpen({ kind: 'decks' }),
    },
    {
      ...{ id: 'cards.exchange', name: 'command.cardsExchange', group: 'group.cards', keys: ['X'] },
      run: () => setOpen({ kind: 'exchange' }),
    },
    {
      ...{ id: 'editNote', name: 'command.editNote', group: 'group.cards', keys: ['E'] },
      run: () => line && line.state !== 'deleted' && setOpen({ kind: 'edit', card: line.card }),
    },
  ])
  const close = () => setOpen(null)
  const { cards } = useImports()
  const coming = cards.job?.id
  // What is looked at for a moment only is not told of.
  const isLooking = useSteady(cards.looking, MOMENT_MS) === cards.looking && cards.looking !== null
  // The sheet is there before it would have gone with what was looked at.
  useLayoutEffect(() => {
    // What was dropped on the window, and what came of it, is told here.
    if (coming !== undefined) setOpen({ kind: 'exchange' })
  }, [coming])
  return (
    <div className={styles.screen}>
      <TopBar />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <ScreenHead title={t('cards.title')}>
          <div className={styles.tools}>
            <Button small look="quiet" onPress={() => setOpen({ kind: 'decks' })}>
              <Layers size={16} aria-hidden="true" /> {t('command.cardsDecks')} <Key name="D" />
            </Button>
            <Button small look="quiet" onPress={() => setOpen({ kind: 'exchange' })}>
              <ArrowDownUp size={16} aria-hidden="true" /> {t('command.cardsExchange')} <Key name="X" />
            </Button>
            <Button small look="primary" onPress={() => setOpen({ kind: 'add' })}>
              <Plus size={16} aria-hidden="true" /> {t('command.cardsAdd')}
            </Button>
          </div>
        </ScreenHead>
        <QueryField query={asked.query} error={top?.error} onQuery={ask} onLeave={choice.focusList} />
        <div className={styles.found}>
          <p role="status">
            {error && !found && t('error.load')}
            {found &&
              t('cards.found', {
                found: found.found,
                made: found.notes === found.found ? 0 : found.notes,
                chosen: choice.ids.length,
              })}
          </p>
          <SortChoice asked={asked} onAsk={setAsked} />
        </div>
        {found && found.found > 0 && (
          <div className={styles.body}>
            <div className={styles.side}>
              <CardList query={shown} count={found.found} choice={choice} />
              <BulkBar choice={choice} />
            </div>
            {line && (
              <Detail
                key={line.card}
                card={line.card}
                onQuery={ask}
                onEdit={() => setOpen({ kind: 'edit', card: line.card })}
              />
            )}
          </div>
        )}
        {found?.found === 0 && (
          <div className={styles.empty}>
            <p>{t(found.total === 0 && shown.query === '' ? 'cards.none' : 'cards.noneFound')}</p>
            {shown.query !== '' && (
              <Button
                small
                onPress={() => {
                  ask('')
                  main.current?.focus()
                }}
              >
                {t('cards.all')}
              </Button>
            )}
          </div>
        )}
      </main>
      {open?.kind === 'add' && <NoteEditor onClose={close} />}
      {open?.kind === 'edit' && <NoteEditor card={open.card} onClose={close} />}
      {cards.asked && <TableSheet key={cards.asked.key} asked={cards.asked} onAnswer={cards.answer} />}
      {(open?.kind === 'exchange' || isLooking) && !cards.asked && (
        <ExchangeSheet
          cards={cards}
          onClose={() => {
            close()
            cards.looking?.stop()
            cards.dismiss()
          }}
        />
      )}
      {open?.kind === 'decks' && (
        <DeckSheet
          onClose={close}
          onOpen={(name) => {
            close()
            ask(name)
          }}
        />
      )}
    </div>
  )
}
