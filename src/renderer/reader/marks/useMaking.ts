import { type RefObject, useState } from 'react'
import type { Draft } from '#contract/facts'
import { BLANK } from '#core/text/blank'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { useCommands } from '#renderer/app/commands'
import { isMac, label } from '#renderer/app/keys'
import { type StringId, useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useChange } from '#renderer/app/useChange'
import type { FlowHandle } from '#renderer/reader/flow'
import { useCharacterKeys } from '#renderer/ui/Key'
import type { Stretch } from './selection'
import { inWholeWords, useSelection } from './useSelection'

/** A question about to be made of a selection. */
export interface Making extends Stretch {
  draft: Draft
}

/** Whether a cloze leaves anything to go by. */
const hasWords = ({ cloze }: Draft) => /[\p{L}\p{N}]/u.test(cloze.replaceAll(BLANK, ''))

/**
 * What is made of selected words: a cloze by `C`, a question by `Q`, a highlight by `H`, one to write a note to by
 * `Shift+H`.
 *
 * @param onNote told which mark is to be given a note
 */
export function useMaking(id: ReadingId, flow: RefObject<FlowHandle | null>, onNote: (mark: string) => void) {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const change = useChange()
  const { selected, read } = useSelection(flow)
  const [making, setMaking] = useState<Making | null>(null)
  const keys = useCharacterKeys() ? 'on' : 'off'

  /** The selection in whole words, or a word on how to make one. */
  const take = (key: string): Stretch | null => {
    const root = flow.current?.root()
    const found = read()
    if (root && found) return inWholeWords(root, found)
    toast({ message: t('marks.selectFirst', { key, keys, find: label('Mod+F', isMac) }) })
    return null
  }

  const draftOf = async ({ from, to }: Stretch): Promise<Draft | null> => {
    try {
      return await client.call('notes.draft', { id, from, to })
    } catch {
      toast({ message: t('error.load'), tone: 'error' })
      return null
    }
  }

  const makeCloze = async () => {
    const stretch = take('C')
    const draft = stretch && (await draftOf(stretch))
    if (!draft) return
    // A whole sentence leaves nothing to ask with: it needs a question.
    if (!hasWords(draft)) return setMaking({ ...stretch, draft: { ...draft, question: '' } })
    const { from, to } = stretch
    await change(t('marks.cardMade', { answer: draft.answer }), () =>
      client.call('notes.make', { id, from, to }),
    )
    getSelection()?.removeAllRanges()
  }

  const makeQuestion = async () => {
    const stretch = take('Q')
    const draft = stretch && (await draftOf(stretch))
    if (!draft) return
    const question = draft.question === draft.cloze && !hasWords(draft) ? '' : draft.question
    setMaking({ ...stretch, draft: { ...draft, question } })
  }

  const highlight = async (key: 'H' | 'Shift+H') => {
    const stretch = take(key)
    if (!stretch) return
    const { from, to } = stretch
    const done = await change(t('marks.highlighted'), () => client.call('marks.make', { id, from, to }))
    getSelection()?.removeAllRanges()
    if (done && key === 'Shift+H') onNote(done[0]!.mark)
  }

  const command = (name: StringId, key: string, run: () => Promise<void>) => ({
    id: name.slice(name.indexOf('.') + 1),
    name,
    group: 'group.reader' as const,
    keys: [key],
    run: () => void run(),
  })
  useCommands([
    command('command.cloze', 'C', makeCloze),
    command('command.question', 'Q', makeQuestion),
    command('command.highlight', 'H', () => highlight('H')),
    command('command.highlightNote', 'Shift+H', () => highlight('Shift+H')),
  ])
  return { selected: making ? null : selected, making, stopMaking: () => setMaking(null) }
}
