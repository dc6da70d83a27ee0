import { createHash } from 'node:crypto'
import type { Section, TextId } from '#core/text/document'
import { identitySource } from '#core/text/identity'
import type { Input } from '#main/formats/format'
import { type ParsedFile, parseFile } from '#main/formats/index'

/** What an import makes of a file: all that the parsers know, and the id of the text. */
export type ParsedText = ParsedFile & { text: TextId }

/** The id of a text: the first 32 hex digits of the SHA-256 of its words, whatever file they came in. */
export const textIdOf = (sections: Section[]): TextId =>
  createHash('sha256').update(identitySource(sections)).digest('hex').slice(0, 32)

/** What a worker can do, by name. Pure: bytes in, plain data out. */
export const tasks = {
  parse: (input: Input): ParsedText => {
    const parsed = parseFile(input)
    return { ...parsed, text: textIdOf(parsed.sections) }
  },
}

export type Tasks = typeof tasks
