import { Parser } from 'htmlparser2'
import type { Archive } from '#main/formats/archive'
import { ImportError } from '#main/formats/format'
import { all, type Element, parseTree } from '#main/formats/html/tree'

/** The parts of a Word document (ECMA-376) that its text is made of, unpacked within limits. */
export interface Parts {
  exists: (path: string) => boolean
  /** Null for what there is not, or is not handed out. */
  read: (path: string) => Uint8Array | null
  /** A part of markup as a tree; null when there is none. */
  tree: (path: string) => Element | null
  /** How many objects of other programs are set into it, and pictures it would fetch. */
  embedded: number
  remote: number
  formulas: number
  hasMacros: boolean
}

/** Markup of the text and what it needs: nothing of other programs, of scripts, or of data beside the text. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app)\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/i
const PICTURE = /^(?:word\/)?media\/[^/]+$/i
const EMBEDDED = /^word\/(?:embeddings|activeX)\/[^/]+\.(?!rels$|xml$)\w+$/i
const MAIN = /^word\/document\d*\.xml$/i

/** No element of a text is nested so deeply; what reads it would not come back. */
const DEEPEST = 250
const TOO_DEEP = 'This text is nested so deeply that it cannot be meant to be read.'
const DEFINES = 'This Word document defines entities of its own, which none does that was made to be read.'

/** Counts and checks while looking once through the main part's elements. @throws ImportError when nested too deeply */
function survey(source: string): { formulas: number } {
  let depth = 0
  let formulas = 0
  const parser = new Parser(
    {
      onopentag(name) {
        if (++depth > DEEPEST) throw new ImportError(TOO_DEEP)
        if (name === 'm:oMath') formulas++
      },
      onclosetag: () => void depth--,
    },
    { xmlMode: true },
  )
  parser.end(source)
  return { formulas }
}

/**
 * Opens the parts of a Word document; null when the part with its text is missing.
 * @throws ImportError when it is built to do harm, or damaged
 */
export function openParts(archive: Archive): Parts | null {
  const handed = new Map<string, Uint8Array | null>()
  const isHanded = (path: string) => TEXT_PART.test(path) || PICTURE.test(path)
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const read = (path: string): Uint8Array | null => {
    if (!isHanded(path)) return null
    if (TEXT_PART.test(path) && !handed.has(path)) {
      const bytes = archive.read(path)
      // Its kind of markup may have no document type (ECMA-376 part 2), and where one is it grows or fetches.
      if (bytes && /<!(?:DOCTYPE|ENTITY)/i.test(decode(bytes))) throw new ImportError(DEFINES)
      handed.set(path, bytes)
    }
    return handed.get(path) ?? archive.read(path)
  }
  const main = archive.names.find((name) => MAIN.test(name))
  const source = main && read(main)
  if (!main || !source) return null
  for (const name of archive.names.filter((name) => /^word\/[\w-]+\.xml$/i.test(name) && name !== main))
    survey(decode(read(name)!))
  const { formulas } = survey(decode(source))
  const tree = (path: string) => {
    const bytes = read(path)
    return bytes && parseTree(decode(bytes))
  }
  const relations = tree(main.replace(/([^/]+)$/, '_rels/$1.rels'))
  const remote = (relations ? all(relations, 'Relationship') : []).filter(
    ({ attributes }) => attributes.TargetMode === 'External' && /\/image$/.test(attributes.Type ?? ''),
  )
  return {
    exists: (path) => isHanded(path) && archive.size(path) > 0,
    read,
    tree,
    embedded: archive.names.filter((name) => EMBEDDED.test(name)).length,
    remote: remote.length,
    formulas,
    hasMacros: archive.names.some((name) => /vbaProject\.bin$/i.test(name)),
  }
}
