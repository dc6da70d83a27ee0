import { createHash } from 'node:crypto'
import type { Described, Fact, FactId } from '#core/facts/fact'
import { generate, inReadingOrder, keyFacts } from '#core/questions'
import { described } from '#core/ranking/describe'
import type { Order } from '#core/ranking/worth'
import type { Section, TextId } from '#core/text/document'
import { findPattern } from '#core/text/find-pattern'
import { identitySource } from '#core/text/identity'
import { readAnki } from '#main/exchange/anki/read'
import { writeAnki } from '#main/exchange/anki/write'
import type { Input } from '#main/formats/format'
import { type ParsedFile, parseFile } from '#main/formats/index'
import { picturesOnWeb } from '#main/formats/page/page'
import { buildIndex } from '#main/search/reading-index'
import { englishOf } from './english'
import { fitOwn } from './fit'
import { factsByLanguage } from './languages'
import { pronounsOf } from './pronouns'
import { acceptanceOf, rankingOf } from './ranking'
import type { Tell } from './runner'

/** What an import makes of a file: all that the parsers know, and the id of the text. */
export type ParsedText = ParsedFile & { text: TextId }

/** The id of a text: the first 32 hex digits of the SHA-256 of its words, whatever file they came in. */
export const textIdOf = (sections: Section[]): TextId =>
  createHash('sha256').update(identitySource(sections)).digest('hex').slice(0, 32)

/** What questions are made of: sections of one text, and what is known about it. */
export interface FactsInput {
  text: TextId
  sections: Section[]
  language: string
  title: string
  published?: string
  /** What comes first in an English text; `study` unless told. */
  order?: Order
  /** The folder that holds the models. */
  resources: string
}

export interface FoundFacts {
  /** Best first. */
  ranked: Fact[]
  /** In reading order. */
  facts: Fact[]
  /** The ones to learn first, best first: at most `KEY_FACTS`. */
  key: FactId[]
}

const KEY_FACTS = 10

function findFacts({ resources, ...input }: FactsInput): FoundFacts {
  const inEnglish = (sections: Section[]): Fact[] => {
    const english = englishOf(resources)
    const pronouns = english && pronounsOf(resources)
    const ranking = english && rankingOf(resources)
    const acceptance = ranking && acceptanceOf(resources)
    return generate({
      ...{ ...input, sections },
      ...(english && { english }),
      ...(pronouns && { pronouns }),
      ...(ranking && { ranking }),
      ...(acceptance && { acceptance }),
    })
  }
  const ranked = factsByLanguage(input, resources, inEnglish)
  return { ranked, facts: inReadingOrder(ranked, input.sections), key: keyFacts(ranked, KEY_FACTS) }
}

/** The facts of one section in reading order, each with why it was chosen and how hard it is; the key ones best first. */
function sectionFacts({ section, ...input }: Omit<FactsInput, 'sections'> & { section: Section }): {
  facts: (Fact & Described)[]
  key: FactId[]
} {
  const { facts, key } = findFacts({ ...input, sections: [section] })
  return { facts: described(facts, section, input), key }
}

/** What a worker can do, by name. Pure but for the models, which each worker reads once. */
export const tasks = {
  parse: async (input: Input, tell?: Tell): Promise<ParsedText> => {
    const parsed = await parseFile(input, tell)
    return { ...parsed, text: textIdOf(parsed.sections) }
  },
  pictures: picturesOnWeb,
  facts: findFacts,
  sectionFacts,
  pattern: findPattern,
  index: buildIndex,
  fit: fitOwn,
  readAnki,
  writeAnki,
}

export type Tasks = typeof tasks
