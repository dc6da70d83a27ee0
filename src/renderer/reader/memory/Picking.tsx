import { type RefObject, useEffect, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Section, SectionId } from '#core/text/document'
import { type Command, useCommands } from '#renderer/app/commands'
import type { StringId } from '#renderer/app/strings'
import type { FlowHandle } from '#renderer/reader/flow'
import type { Unit } from './units'
import { usePicking } from './usePicking'

export interface PickingProps {
  open: OpenReading
  flow: RefObject<FlowHandle | null>
  load: (section: SectionId) => Promise<Section>
}

/** Selecting words without a pointer: a key selects a sentence, arrows go from there. */
export function Picking(props: PickingProps) {
  const [isOn, setOn] = useState(false)
  const { words, begin, move } = usePicking(props)
  useEffect(() => {
    if (!isOn) return
    const onChange = () => {
      if (getSelection()?.isCollapsed !== false) setOn(false)
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [isOn])
  useCommands([
    {
      ...{ id: 'pick', name: 'command.pick', group: 'group.reader', keys: ['V'] },
      run: () => void begin().then(setOn),
    },
  ])
  return (
    isOn && (
      <>
        <PickingKeys rtl={props.open.dir === 'rtl'} move={move} />
        <p className="visually-hidden" role="status">
          {words}
        </p>
      </>
    )
  )
}

type Move = (unit: Unit, by: 1 | -1, extends_: boolean) => void

/** The arrows while words are selected: mounted then, they come before those that turn pages. */
function PickingKeys({ rtl, move }: { rtl: boolean; move: Move }) {
  const [on, back] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  const command = (name: StringId, key: string, ...does: Parameters<Move>): Command => ({
    ...{ id: name, name, group: 'group.picking', keys: [key], keyOnly: true },
    run: () => move(...does),
  })
  useCommands([
    command('command.pickNextWord', on, 'word', 1, false),
    command('command.pickLastWord', back, 'word', -1, false),
    command('command.pickMoreWords', `Shift+${on}`, 'word', 1, true),
    command('command.pickFewerWords', `Shift+${back}`, 'word', -1, true),
    command('command.pickNextSentence', 'ArrowDown', 'sentence', 1, false),
    command('command.pickLastSentence', 'ArrowUp', 'sentence', -1, false),
    command('command.pickMoreSentences', 'Shift+ArrowDown', 'sentence', 1, true),
    command('command.pickFewerSentences', 'Shift+ArrowUp', 'sentence', -1, true),
  ])
  return null
}
