/** A key as commands name it: "Mod+K", "Shift+Space", "?", "ArrowLeft". Mod is Cmd on macOS and Ctrl elsewhere. */
export type KeyName = string

export interface Stroke {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

interface Parsed {
  mod: boolean
  alt: boolean
  shift: boolean
  key: string
}

function parse(name: KeyName): Parsed {
  const parts = name === '+' ? ['+'] : name.split('+')
  const key = parts.at(-1) ?? ''
  const has = (part: string) => parts.slice(0, -1).includes(part)
  return {
    mod: has('Mod'),
    alt: has('Alt'),
    shift: has('Shift'),
    key: key === 'Space' ? ' ' : key.toLowerCase(),
  }
}

/** Whether a stroke is that key. Shift counts only where the name says so or the key is not a character. */
export function matches(name: KeyName, stroke: Stroke, mac: boolean): boolean {
  const want = parse(name)
  const mod = mac ? stroke.metaKey : stroke.ctrlKey
  const other = mac ? stroke.ctrlKey : stroke.metaKey
  if (mod !== want.mod || other || stroke.altKey !== want.alt) return false
  if (stroke.key.toLowerCase() !== want.key) return false
  const typesItself = want.key.length === 1 && want.key !== ' ' && !want.mod
  const isLetter = /\p{L}/u.test(want.key)
  if (typesItself && !isLetter) return true
  return stroke.shiftKey === want.shift
}

/** Whether a key is a letter, a digit or a sign, by itself or with Shift: what somebody speaking might write by chance. */
export function isCharacter(name: KeyName): boolean {
  const { mod, alt, key } = parse(name)
  return !mod && !alt && key.length === 1 && key !== ' '
}

const SIGNS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** As a keyboard shows it: "Ctrl K" or "⌘K". */
export function label(name: KeyName, mac: boolean): string {
  const { mod, alt, shift } = parse(name)
  const raw = name === '+' ? '+' : (name.split('+').at(-1) ?? '')
  const key = SIGNS[raw] ?? (raw.length === 1 ? raw.toUpperCase() : raw)
  const held = [mod && (mac ? '⌘' : 'Ctrl'), alt && (mac ? '⌥' : 'Alt'), shift && (mac ? '⇧' : 'Shift')]
  return [...held.filter(Boolean), key].join(mac ? '' : ' ')
}

/** Whether a stroke belongs to a field being written in. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select'))
  )
}

/** A field that nothing is written in. */
export const isEmpty = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value === ''

export const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)
