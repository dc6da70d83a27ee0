import { type RefObject, useEffect, useRef } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Page } from '#contract/settings'
import type { Place } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import { useCommands } from '#renderer/app/commands'
import { leave } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useLearning } from '#renderer/learning/useLearning'
import { indexOf, startOf } from '#renderer/text/geography'
import { usePage } from '#renderer/text/usePage'
import type { FlowHandle } from './flow'

export type PanelName = 'contents' | 'find' | 'facts' | 'notes'

interface Options {
  open: OpenReading
  flow: RefObject<FlowHandle | null>
  /** Where the reader is, or on the way to. */
  headed: () => Place
  goTo: (place: Place) => void
  goToEnd: () => void
  panel: PanelName | null
  toggle: (panel: PanelName) => void
  close: () => void
  /** Ends reading aloud; false where nothing was read. */
  stopAloud: () => boolean
  page: Page
}

/** What can be done while reading, each thing with its key. */
export function useReaderCommands(options: Options) {
  const { open, flow, headed, goTo, goToEnd, panel, toggle, close, stopAloud, page } = options
  const { map, quizAfter } = useLearning(open.reading.id)
  const { change } = usePage(open.reading.id)
  const t = useStrings()
  const toast = useToast()
  const group = 'group.reader' as const
  const rtl = open.dir === 'rtl'
  // Quick presses count from what was asked for last, not from what has been answered.
  const size = page.typography.size
  const wanted = useRef(size)
  const pending = useRef(0)
  useEffect(() => {
    if (pending.current === 0) wanted.current = size
  }, [size])
  const resize = async (by: 1 | -1) => {
    wanted.current = Math.min(32, Math.max(14, wanted.current + by))
    pending.current++
    if (!(await change({ typography: { size: wanted.current } }))) wanted.current -= by
    pending.current--
  }
  const goToSection = (index: number) => {
    const info = open.sections[index]
    if (info) goTo(startOf(info.id))
  }
  // Quick presses count from where the one before is going.
  const goBySections = (by: 1 | -1) => {
    const next = indexOf(open.sections, sectionOf(headed())) + by
    if (open.sections[next]) return goToSection(next)
    const where = open.sections.length === 1 ? 'only' : by === 1 ? 'last' : 'first'
    toast({ message: t('reader.noSection', { where }) })
  }
  useCommands([
    {
      id: 'page.next',
      name: 'command.pageNext',
      group,
      keys: ['Space', 'PageDown', rtl ? 'ArrowLeft' : 'ArrowRight'],
      run: () => flow.current?.turn(1),
      keyOnly: true,
    },
    {
      id: 'page.back',
      name: 'command.pageBack',
      group,
      keys: ['Shift+Space', 'PageUp', rtl ? 'ArrowRight' : 'ArrowLeft'],
      run: () => flow.current?.turn(-1),
      keyOnly: true,
    },
    {
      id: 'section.next',
      name: 'command.sectionNext',
      group,
      keys: [']'],
      run: () => goBySections(1),
    },
    {
      id: 'section.back',
      name: 'command.sectionBack',
      group,
      keys: ['['],
      run: () => goBySections(-1),
    },
    { id: 'start', name: 'command.start', group, keys: ['Home'], run: () => goToSection(0) },
    { id: 'end', name: 'command.end', group, keys: ['End'], run: goToEnd },
    {
      id: 'contents',
      name: 'command.contents',
      group,
      keys: ['T'],
      run: () => toggle('contents'),
    },
    {
      id: 'find',
      name: 'command.find',
      group,
      keys: ['Mod+F', '/'],
      run: () => panel !== 'find' && toggle('find'),
    },
    {
      id: 'facts',
      name: 'command.facts',
      group,
      keys: ['K'],
      run: () => toggle('facts'),
    },
    { id: 'notes', name: 'command.notes', group, keys: ['N'], run: () => toggle('notes') },
    { id: 'map', name: 'command.map', group, keys: ['M'], run: map },
    { id: 'quiz', name: 'command.quiz', group, keys: ['G'], run: () => void quizAfter() },
    {
      id: 'leave',
      name: panel ? 'command.close' : 'command.leave',
      group,
      keys: ['Escape'],
      whileTyping: true,
      keyOnly: true,
      once: true,
      run: () => {
        const selection = getSelection()
        if (panel) close()
        else if (selection && !selection.isCollapsed) selection.removeAllRanges()
        else if (!stopAloud()) leave({ screen: 'library' })
      },
    },
    {
      id: 'bigger',
      name: 'command.bigger',
      group,
      keys: ['+', '='],
      run: () => void resize(1),
    },
    {
      id: 'smaller',
      name: 'command.smaller',
      group,
      keys: ['-'],
      run: () => void resize(-1),
    },
    { id: 'print', name: 'command.print', group, keys: ['Mod+P'], run: () => print() },
    {
      id: 'flow',
      name: 'command.flow',
      group,
      keys: ['F'],
      run: () => change({ flow: page.flow === 'paginated' ? 'scrolled' : 'paginated' }),
    },
  ])
}
