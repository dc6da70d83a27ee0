/**
 * A text made comparable: typographic quotes and dashes become plain, white space becomes single spaces,
 * accents and invisible characters go, compatibility forms (ligatures, full width) are spelled out, and
 * unless case matters, letters are lower. Find and re-anchoring both compare texts in this form.
 */
export interface Folded {
  readonly text: string
  /** The original offset of the folded unit at `at`. Inside a unit that was spelled out, where it begins. */
  start(at: number): number
  /** The original offset after the folded unit before `at`. Inside a unit that was spelled out, where it ends. */
  end(at: number): number
}

/**
 * Letters with a stroke or joined letters, which Unicode does not take apart, and the endings of Arabic words that many
 * write without their dots.
 */
const LETTERS: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ς: 'σ' },
  ...{ ẞ: 'SS', Æ: 'AE', Œ: 'OE', Ø: 'O', Ł: 'L', Đ: 'D' },
  ...{ '\u0629': '\u0647', '\u0649': '\u064a', '\u0671': '\u0627' },
}
const SINGLE_QUOTE = /[‘’‚‛′ʼ‹›]/
const DOUBLE_QUOTE = /[“”„‟″«»]/
const DASH = /[‐‑‒–—―−]/
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/
/**
 * Accents and vowel points that readers leave out, and the dot of Hindi letters for foreign sounds (U+093C); the vowels of
 * Indic scripts are no accents and stay.
 */
const ACCENTS =
  /\u093c|(?!\u3099|\u309a)(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}]/gu
/** What belongs to the character before it: marks, and the later letters of a Korean syllable. */
const CONTINUES = /^[\p{M}\u1160-\u11ff]$/u
const SPACE = /^\s$/

function plain(character: string): string {
  if (INVISIBLE.test(character)) return ''
  if (SPACE.test(character)) return ' '
  if (SINGLE_QUOTE.test(character)) return "'"
  if (DOUBLE_QUOTE.test(character)) return '"'
  return DASH.test(character) ? '-' : character
}

/** Folds one character with its marks. */
function foldUnit(unit: string, matchCase: boolean): string {
  let typed = ''
  for (const character of unit) typed += plain(character)
  const bare = typed.normalize('NFKD').replace(ACCENTS, '').normalize('NFKC')
  // A spacing accent is taken apart into a space and a mark; it is no white space.
  const spelled = bare.startsWith(' ') && !typed.startsWith(' ') ? typed : bare
  const cased = matchCase ? spelled : spelled.toLowerCase().replace(ACCENTS, '')
  let folded = ''
  for (const letter of cased) folded += LETTERS[letter] ?? letter
  return folded
}

/** In a fold's table: needs more than replacing one unit by one. 0 is not met yet. */
const SPECIAL = 1

interface Rules {
  matchCase: boolean
  /** For each UTF-16 unit, the one it folds to. */
  table: Uint16Array
  units: Map<string, string>
}

const rulesFor = (matchCase: boolean): Rules => ({
  matchCase,
  table: new Uint16Array(0x10000),
  units: new Map(),
})
const CASED = rulesFor(true)
const UNCASED = rulesFor(false)

function entry(unit: number, rules: Rules): number {
  const character = String.fromCharCode(unit)
  const lone = unit >= 0xd800 && unit <= 0xdfff
  const folded = lone || CONTINUES.test(character) ? '' : foldUnit(character, rules.matchCase)
  const value = folded.length === 1 && folded.charCodeAt(0) > SPECIAL ? folded.charCodeAt(0) : SPECIAL
  rules.table[unit] = value
  return value
}

/** The units of a fold whose lengths differ, or that must not be cut, in order. */
class Units {
  readonly at: number[] = []
  readonly length: number[] = []
  readonly from: number[] = []
  readonly to: number[] = []

  push(at: number, length: number, from: number, to: number): void {
    this.at.push(at)
    this.length.push(length)
    this.from.push(from)
    this.to.push(to)
  }

  pop(): void {
    for (const list of [this.at, this.length, this.from, this.to]) list.pop()
  }

  /** The index of the last unit that begins at or before a folded offset, -1 when none. */
  last(at: number): number {
    let low = 0
    let high = this.at.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.at[middle]! <= at) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}

class Folding implements Folded {
  private out: Uint16Array
  private size = 0
  private readonly units = new Units()
  readonly text: string

  constructor(
    private readonly original: string,
    private readonly rules: Rules,
  ) {
    this.out = new Uint16Array(original.length + 16)
    this.run()
    this.text = decode(this.out, this.size)
    this.out = new Uint16Array(0)
  }

  private run(): void {
    const { original, rules } = this
    const { table } = rules
    const space = 32
    for (let at = 0; at < original.length; ) {
      const unit = original.charCodeAt(at)
      const folded = table[unit] || entry(unit, rules)
      const repeated = folded === space && this.size > 0 && this.out[this.size - 1] === space
      if (folded === SPECIAL || repeated) at = this.special(at, repeated)
      else {
        if (this.size === this.out.length) this.grow(1)
        this.out[this.size++] = folded
        at++
      }
    }
  }

  /** Folds what is no plain replacement; returns where to go on. */
  private special(at: number, repeatedSpace: boolean): number {
    const { original } = this
    let to = at + (original.codePointAt(at)! > 0xffff ? 2 : 1)
    let from = at
    let folded = ' '
    if (repeatedSpace) from = this.reopen(at)
    else {
      const continues = CONTINUES.test(original.slice(at, to))
      if (continues && this.size > 0) from = this.reopen(at)
      while (to < original.length && CONTINUES.test(original[to]!)) to++
      folded = this.lookUp(original.slice(from, to))
    }
    this.grow(folded.length)
    this.units.push(this.size, folded.length, from, to)
    for (let i = 0; i < folded.length; i++) this.out[this.size++] = folded.charCodeAt(i)
    return to
  }

  private lookUp(unit: string): string {
    let folded = this.rules.units.get(unit)
    if (folded === undefined) {
      folded = foldUnit(unit, this.rules.matchCase)
      if (unit.length < 4) this.rules.units.set(unit, folded)
    }
    return folded
  }

  /** Takes the last character written back, to fold it with what follows; returns its original offset. */
  private reopen(at: number): number {
    const { units } = this
    let from = at
    for (let last = units.at.length - 1; last >= 0 && units.to[last] === from; last--) {
      from = units.from[last]!
      this.size = units.at[last]!
      const written = units.length[last]! > 0
      units.pop()
      if (written) return from
    }
    this.size--
    return from - 1
  }

  private grow(more: number): void {
    if (this.size + more <= this.out.length) return
    const wider = new Uint16Array(this.out.length * 2 + more)
    wider.set(this.out)
    this.out = wider
  }

  start(at: number): number {
    const { units } = this
    const last = units.last(at)
    if (last < 0) return at
    const after = at - units.at[last]! - units.length[last]!
    return after < 0 ? units.from[last]! : units.to[last]! + after
  }

  end(at: number): number {
    const { units } = this
    const last = units.last(at - 1)
    if (last < 0) return at
    return units.to[last]! + Math.max(0, at - units.at[last]! - units.length[last]!)
  }
}

function decode(units: Uint16Array, size: number): string {
  const STEP = 8192
  let text = ''
  for (let at = 0; at < size; at += STEP) {
    const step = units.subarray(at, Math.min(at + STEP, size))
    // Far cheaper than to spread them.
    text += String.fromCharCode.apply(null, step as unknown as number[])
  }
  return text
}

/** English prose as it is printed: ASCII, and signs that fold to one of its signs each. */
const PRINTED = /^[\x20-\x7e‘’“”–—]*$/
const SIGNS = /[‘’“”–—]/g
const signFor = (sign: string): string => (sign < '‘' ? '-' : sign < '“' ? "'" : '"')
const same = (at: number) => at

/** Folds a text; linear, and cheap where every character stays one. */
export function fold(text: string, matchCase = false): Folded {
  if (PRINTED.test(text) && !text.includes('  ')) {
    const cased = matchCase ? text : text.toLowerCase()
    return { text: cased.replace(SIGNS, signFor), start: same, end: same }
  }
  return new Folding(text, matchCase ? CASED : UNCASED)
}
