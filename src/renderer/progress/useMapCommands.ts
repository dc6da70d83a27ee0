import type { MapSection } from '#contract/progress'
import type { SectionId } from '#core/text/document'
import { type Command, useCommands } from '#renderer/app/commands'
import type { StringId } from '#renderer/app/strings'
import type { Stop, StopName } from './days'

interface Parts {
  index: number
  /** How many days the slider stands on. */
  count: number
  stops: readonly Stop[]
  setIndex: (index: number) => void
  sections: readonly MapSection[]
  current: SectionId
  goTo: (section: SectionId) => void
}

const STOPS: readonly { name: StopName; say: StringId; key: string }[] = [
  { name: 'today', say: 'command.mapToday', key: '1' },
  { name: 'week', say: 'command.mapWeek', key: '2' },
  { name: 'month', say: 'command.mapMonth', key: '3' },
  { name: 'exam', say: 'command.mapExam', key: '4' },
]

/** The map by keys: the arrows walk the days, the brackets the sections. */
export function useMapCommands({ index, count, stops, setIndex, sections, current, goTo }: Parts): void {
  const group = 'group.map'
  const rtl = document.documentElement.dir === 'rtl'
  const move = (by: number) => setIndex(Math.max(0, Math.min(index + by, count - 1)))
  const walk = (by: number) => {
    const at = sections.findIndex((one) => one.section === current)
    const next = sections[Math.max(0, Math.min(at + by, sections.length - 1))]
    if (next) goTo(next.section)
  }
  const atStop = STOPS.flatMap(({ name, say, key }): Command[] => {
    const stop = stops.find((one) => one.name === name)
    const run = () => stop && setIndex(stop.index)
    return stop ? [{ id: `map-${name}`, name: say, group, keys: [key], run }] : []
  })
  const later = { id: 'map-later', name: 'command.mapLater', group } as const
  const sooner = { id: 'map-sooner', name: 'command.mapSooner', group } as const
  useCommands([
    { ...later, keys: [rtl ? 'ArrowLeft' : 'ArrowRight'], run: () => move(1) },
    { ...sooner, keys: [rtl ? 'ArrowRight' : 'ArrowLeft'], run: () => move(-1) },
    ...atStop,
    { id: 'section-next', name: 'command.sectionNext', group, keys: [']'], run: () => walk(1) },
    { id: 'section-back', name: 'command.sectionBack', group, keys: ['['], run: () => walk(-1) },
  ])
}
