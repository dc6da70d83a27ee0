const known = new Map<string, Intl.Segmenter>()

/** The one segmenter of a language and a granularity; a language that is no BCP 47 tag gets that of `und`. */
export function segmenterFor(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${language}`
  let segmenter = known.get(key)
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity })
    } catch {
      segmenter = new Intl.Segmenter('und', { granularity })
    }
    known.set(key, segmenter)
  }
  return segmenter
}
