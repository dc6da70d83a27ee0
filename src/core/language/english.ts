import { lemmaOf } from './lemma'
import { allowedOf, lexiconOf } from './lexicon'
import { type ModelFile, readModelFile } from './model-file'
import { findNames } from './names'
import { type ParserModel, parse } from './parser'
import type { Scorer } from './scorer'
import { KnownWords, tagKnown } from './tagger'
import { TAGS } from './tags'
import { tokenise } from './tokenise'
import type { Analysis, English, Token } from './types'
import { wordsOf } from './words'

function modelOf(file: ModelFile, name: string): Scorer {
  const model = file.models.get(name)
  if (model === undefined) throw new Error(`The language model lacks its part "${name}".`)
  return model
}

/**
 * The English tagger, parser and name finder from the bytes of `resources/models/english/model.bin`.
 * Throws an error in plain words if the file is not a whole model.
 */
export function loadEnglish(bytes: Uint8Array): English {
  const file = readModelFile(bytes)
  const guesser = new KnownWords(modelOf(file, 'guesser'))
  const tagger = new KnownWords(modelOf(file, 'tagger'))
  const parser: ParserModel = {
    moves: modelOf(file, 'moves'),
    labels: modelOf(file, 'labels'),
    relations: file.header.relations,
  }
  const lemmas = new Map(Object.entries(file.header.lemmas))
  const lexicon = lexiconOf(file.header.lexicon)
  const names = modelOf(file, 'names')

  function analyse(sentence: string): Analysis {
    const spans = tokenise(sentence)
    if (spans.length === 0) return { tokens: [], names: [] }
    const texts = spans.map(({ start, end }) => sentence.slice(start, end))
    const words = wordsOf(texts)
    const tags = tagKnown(guesser, tagger, texts, words, allowedOf(lexicon, texts, words))
    const tree = parse(parser, words, tags)
    const tokens = spans.map(({ start, end }, i): Token => {
      const found = TAGS[tags[i]!]!
      return {
        text: texts[i]!,
        start,
        end,
        pos: found.pos,
        lemma: lemmaOf(texts[i]!, found, lemmas),
        // Named in any case: tokens of one make are read faster.
        form: found.form,
        number: found.number,
        head: tree.heads[i]!,
        dep: parser.relations[tree.labels[i]!]!,
      }
    })
    return { tokens, names: findNames(names, texts, words, tags) }
  }

  return { analyse }
}
