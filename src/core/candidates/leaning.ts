import { followPronouns, type Meant } from '#core/naming/antecedents'
import { type Group, groupOf } from '#core/naming/groups'
import { likeliest, type Resolver } from '#core/naming/resolver'
import { beginsWithPerson, withFullName, withName, withPerson } from '#core/sentences/rewrite'
import { apart, type Edit, type ReadSentence } from '#core/sentences/sentence'
import type { Hearing, Named, Plain } from './hear'

/** What lets a sentence stand by itself: all its edits, in order; with a name for a pronoun, the sentence made so. */
export interface Leaning {
  edits: readonly Edit[]
  /** The sentence before tells what the edits go by. */
  withBefore: boolean
  named?: ReadSentence
}

/** How many sentences back a full name may stand for "the forum" to mean it. */
const BACK = 2
const STANDS: Leaning = { edits: [], withBefore: false }

/** For each sentence what lets it stand by itself; no edits where nothing has to be done. */
export function leanings(plain: Plain, { title = '', pronouns }: Hearing): Leaning[] {
  const { sentences, names, groups } = plain
  const meant = pronouns ? meantIn(plain, title, pronouns) : []
  return sentences.map((sentence, i): Leaning => {
    const near = [i - BACK, i - 1]
      .filter((at) => sentences[at]?.block === sentence.block)
      .map((at) => ({ sentence: sentences[at]!, names: names[at]! }))
    const lean = (edits: readonly Edit[]): Leaning =>
      edits.length === 0
        ? STANDS
        : { edits: apart([...edits, ...sentence.edits]), withBefore: near.length > 0 }
    const told = meant[i]
    if (told?.option.group) {
      const named = withName(sentence, told.pronoun, nameOf(told.option.group, title))
      return { edits: named.edits, withBefore: near.length > 0, named }
    }
    return lean(leanEdits(sentence.text, near, groups, pronouns === undefined))
  })
}

/** What the pronouns mean of which the model is sure enough. */
function meantIn(plain: Plain, title: string, resolver: Resolver): (Meant | undefined)[] {
  const heard = plain.sentences.map((sentence, i) => ({ sentence, names: plain.names[i]! }))
  const all = followPronouns(heard, plain.groups, title, (options) => likeliest(options, resolver))
  return all.map((one) => (one?.option.fits && one.sure >= resolver.threshold ? one : undefined))
}

/** A name for somebody: as the title has it, else the fullest of the text without letters after it. */
function nameOf({ name, names }: Group, title: string): string {
  if (title.includes(' ') && name.endsWith(` ${title}`)) return title
  const titled = [...names].find((one) => one.includes(' ') && title.includes(one))
  const [first, ...others] = name.replace(/(?: \p{Lu}{2,})+$/u, '').split(' ')
  const short = `${first} ${others.at(-1)}`
  return titled ?? (others.length > 0 && title.includes(short) ? short : [first, ...others].join(' '))
}

/** The edits that let a sentence stand by itself, given those before it in its paragraph. */
function leanEdits(
  text: string,
  near: readonly { sentence: ReadSentence; names: Named[] }[],
  groups: ReadonlyMap<string, Group>,
  byRule: boolean,
): Edit[] {
  const before = near.at(-1)
  if (!before) return []
  if (beginsWithPerson(text)) {
    if (!byRule) return []
    const persons = before.names.flatMap(({ name }) => {
      const group = groupOf(groups, name)
      return group?.typed.type === 'person' ? [group.name] : []
    })
    return withPerson(text, before.sentence.said, persons)
  }
  const named = near.flatMap(({ names }) =>
    names.flatMap(({ name, fine }) => {
      const head = fine.split('/')[1]
      return head && /^\p{Lu}/u.test(head) ? [{ name, head }] : []
    }),
  )
  return withFullName(text, [...new Map(named.map((one) => [one.name, one])).values()])
}
