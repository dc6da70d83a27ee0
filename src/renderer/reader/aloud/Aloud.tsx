import { type Ref, useImperativeHandle } from 'react'
import { type Command, useCommands } from '#renderer/app/commands'
import type { StringId } from '#renderer/app/strings'
import { AloudBar } from './AloudBar'
import { type AloudControl, type AloudOptions, useAloud } from './useAloud'

export interface AloudHandle {
  /** Sections came onto the page: the sentence that is read is painted again. */
  paint: () => void
  /** Ends reading aloud and takes its bar away; false where there was nothing to end. */
  stop: () => boolean
}

const command = (id: string, name: StringId, keys: readonly string[], run: () => void): Command => ({
  ...{ id, name, keys, run, group: 'group.reader' },
})

/** What there are keys for: those of a keyboard's player too, where it has some. */
function commandsOf({ now, toggle, stop, sentence, paragraph }: AloudControl): Command[] {
  const all = [{ ...command('aloud', 'command.aloud', ['R', 'MediaPlayPause'], toggle), once: true }]
  if (now) all.push({ ...command('aloud.stop', 'command.aloudStop', ['Shift+R'], stop), once: true })
  if (!now?.piece) return all
  return [
    ...all,
    command('aloud.next', 'command.aloudNext', ['.', 'MediaTrackNext'], () => sentence(1)),
    command('aloud.back', 'command.aloudBack', [',', 'MediaTrackPrevious'], () => sentence(-1)),
    command('aloud.nextParagraph', 'command.aloudNextParagraph', ['>'], () => paragraph(1)),
    command('aloud.backParagraph', 'command.aloudBackParagraph', ['<'], () => paragraph(-1)),
  ]
}

/** Reading aloud: its keys, and its bar while it runs. */
export function Aloud({ ref, ...options }: AloudOptions & { ref: Ref<AloudHandle> }) {
  const aloud = useAloud(options)
  const { now, paint, stop } = aloud
  const isOn = now !== null
  useImperativeHandle(
    ref,
    () => ({
      paint,
      stop: () => {
        if (isOn) stop()
        return isOn
      },
    }),
    [paint, isOn, stop],
  )
  useCommands(commandsOf(aloud))
  return now && <AloudBar aloud={aloud} now={now} dir={options.open.dir} rate={options.settings.aloud.rate} />
}
