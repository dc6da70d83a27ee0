import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { CharacterKeysContext } from '#renderer/ui/Key'
import { useAnswer } from './client'
import { isCharacter, isEmpty, isMac, isTyping, type KeyName, matches } from './keys'
import type { StringId } from './strings'

/** One thing the reader can do: in the palette, in the key list, and on its keys. */
export interface Command {
  id: string
  name: StringId
  group: StringId
  /** The first is the one shown. */
  keys: readonly KeyName[]
  run: () => void
  /** Runs even while a field is being written in. */
  whileTyping?: boolean
  /** Runs while a line of the screen itself is being written in, but not in a dialog, which it would take away. */
  inLines?: boolean
  /** Runs in a dialog and in an empty field too, which has nothing of its own to take back. */
  everywhere?: boolean
  /** Whether there is something to do it with at this moment; the palette leaves out what there is not. */
  can?: () => boolean
  /** A key held down does it once. */
  once?: boolean
  /** Kept out of the palette: moves that make sense only on their key. */
  keyOnly?: boolean
}

class Registry {
  /** Keys that write a character are listened to. */
  characters = true
  readonly sets = new Set<{ current: readonly Command[] }>()

  /** Newest first: a screen's command goes before the app's of the same key. */
  all(): Command[] {
    const seen = new Set<string>()
    return [...this.sets]
      .reverse()
      .flatMap((set) => set.current)
      .filter((command) => !seen.has(command.id) && seen.add(command.id))
      .map((command) => ({
        ...command,
        keys: command.keys.filter((key) => this.characters || !isCharacter(key)),
      }))
  }
}

const RegistryContext = createContext<Registry>(new Registry())

export function CommandsProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new Registry())
  const { data: settings } = useAnswer('settings.get', {})
  const characters = settings?.characterKeys ?? true
  registry.characters = characters
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof Element ? event.target : null
      // An open dialog has the keyboard to itself, and a focused control its own keys.
      const inDialog = target?.closest('[role="dialog"], [role="menu"]')
      if ([' ', 'Enter'].includes(event.key) && target?.closest('button, a, [role="button"]')) return
      const typing = isTyping(event.target)
      const isFree = (c: Command) =>
        c.whileTyping ||
        (c.everywhere ? !typing || isEmpty(event.target) : !inDialog && (!typing || c.inLines))
      const command = registry
        .all()
        .find((c) => isFree(c) && c.keys.some((key) => matches(key, event, isMac)))
      if (!command) return
      event.preventDefault()
      if (!(command.once && event.repeat)) command.run()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [registry])
  return (
    <RegistryContext value={registry}>
      <CharacterKeysContext value={characters}>{children}</CharacterKeysContext>
    </RegistryContext>
  )
}

/** Offers these commands while the component is shown. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useContext(RegistryContext)
  const set = useRef(commands)
  set.current = commands
  useEffect(() => {
    registry.sets.add(set)
    return () => {
      registry.sets.delete(set)
    }
  }, [registry])
}

/** Everything that can be done at this moment. */
export function useAllCommands(): () => Command[] {
  const registry = useContext(RegistryContext)
  return useCallback(() => registry.all(), [registry])
}

/** Runs a command by its id, so that a button and a key do the same. */
export function useRun(): (id: string) => void {
  const all = useAllCommands()
  return useCallback(
    (id) =>
      all()
        .find((command) => command.id === id)
        ?.run(),
    [all],
  )
}
