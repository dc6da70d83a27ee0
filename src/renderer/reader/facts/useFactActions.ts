import { useMemo } from 'react'
import type { NoteEdit } from '#contract/facts'
import type { Fact } from '#core/facts/fact'
import type { EventId } from '#core/study/events'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'

/** What a reader does with the facts of a text; all of it can be undone. */
export function useFactActions(id: ReadingId) {
  const client = useClient()
  const change = useChange()
  const t = useStrings()
  return useMemo(() => {
    const keep = (facts: readonly Fact[], edit?: NoteEdit) => {
      const sections = [...new Set(facts.map(({ section }) => section))]
      const steps = sections.map((section) => () => {
        const own = facts.filter((fact) => fact.section === section).map((fact) => fact.id)
        return client.call('facts.keep', { id, section, facts: own, ...(edit && { edit }) })
      })
      return change(t('facts.saidKept', { count: facts.length }), ...steps)
    }
    return {
      keep,
      drop: (fact: Fact) =>
        change(t('facts.saidDropped'), () => client.call('facts.drop', { id, facts: [fact.id] })),
      /** Of all facts of the text that have this answer, now or later. */
      silence: (answer: string) =>
        change(t('facts.saidSilenced', { answer }), () => client.call('facts.silence', { id, answer })),
      /** Asks about an answer again that nothing was to be asked about. */
      unsilence: (answer: string) =>
        change(t('facts.saidUnsilenced', { answer }), () => client.call('facts.unsilence', { id, answer })),
      /** Less sure questions, too, or sure ones only. */
      askMore: (more: boolean) =>
        change(t(more ? 'facts.saidMore' : 'facts.saidFewer'), () =>
          client.call('facts.askMore', { id, more }),
        ),
      /** Whether it is as it should be now, which it is when nothing was changed. */
      edit: async (note: string, edit: NoteEdit) =>
        Object.keys(edit).length === 0 ||
        (await change(t('facts.saidEdited'), () => client.call('notes.edit', { note, edit }))) !== null,
      remove: (note: string) =>
        change(t('facts.saidRemoved'), () => client.call('notes.remove', { notes: [note] })),
      /** Takes back that its cards are suspended. */
      askAgain: (note: string) =>
        change(t('facts.saidAskedAgain'), async () => {
          const cards = await client.call('study.practice', { notes: [note] })
          const events: EventId[] = []
          for (const { card } of cards)
            events.push(...(await client.call('study.card', { card, suspended: false })).events)
          return { events }
        }),
    }
  }, [client, change, id, t])
}

export type FactActions = ReturnType<typeof useFactActions>
