import { join } from 'node:path'
import type { Fact } from '#core/facts/fact'
import { type ForeignModels, generateForeign } from '#core/foreign/foreign'
import { sectionLanguage } from '#core/languages/detect'
import { loadLanguage } from '#core/languages/model'
import type { Trees } from '#core/ranking/trees'
import type { Section, TextId } from '#core/text/document'
import { readOnce } from './read-once'

const readModel = readOnce(loadLanguage)
const readTrees = readOnce((bytes) => JSON.parse(bytes.toString('utf8')) as Trees)

/** The models of a language other than English (BCP 47) in a folder of resources, read once a worker. */
function foreignModels(resources: string, language: string): ForeignModels {
  const code = language.toLowerCase().split('-')[0]!
  const folder = join(resources, 'models', 'languages')
  const model = /^[a-z]{2,3}$/.test(code) ? readModel(join(folder, `${code}.bin`)) : undefined
  const trees = readTrees(join(folder, 'ranking.json'))
  return { ...(model && { model }), ...(trees && { trees }) }
}

/** Whether a BCP 47 tag is of English: which questions are sure was learned for it alone. */
export const isEnglish = (language: string): boolean => /^en\b/i.test(language)

/**
 * Facts of sections, best first, each section asked in its own language; `inEnglish` makes those of the English ones.
 * A text in one language is made of a piece.
 */
export function factsByLanguage(
  input: { text: TextId; sections: Section[]; language: string },
  resources: string,
  inEnglish: (sections: Section[]) => Fact[],
): Fact[] {
  const groups = new Map<string, Section[]>()
  for (const section of input.sections) {
    const language = sectionLanguage(section, input.language)
    const group = groups.get(language)
    if (group) group.push(section)
    else groups.set(language, [section])
  }
  const all = [...groups].map(([language, sections]) =>
    isEnglish(language)
      ? inEnglish(sections)
      : generateForeign({
          text: input.text,
          sections,
          language,
          foreign: foreignModels(resources, language),
        }),
  )
  return all.length === 1 ? all[0]! : mixed(all)
}

/** Lists of facts as one: each keeps its order, and all come to their ends together. */
function mixed(lists: readonly Fact[][]): Fact[] {
  const placed = lists.flatMap((facts) => facts.map((fact, i) => ({ fact, at: (i + 1) / facts.length })))
  return placed.sort((a, b) => a.at - b.at).map(({ fact }) => fact)
}
