import type { Metadata } from '#main/formats/format'
import { all, type Element, first, textIn } from '#main/formats/html/tree'
import { isTitle } from '#main/formats/titles'
import type { Parts } from './parts'

const said = (tree: Element | null, name: string): string | undefined => {
  const element = tree && first(tree, name)
  return (element && textIn(element)) || undefined
}

/** The language that most of the text is set in (`w:lang` of the defaults), as BCP 47. */
function languageOf(parts: Parts): string | undefined {
  const styles = parts.tree('word/styles.xml')
  const defaults = styles && first(styles, 'docDefaults')
  return (defaults ? all(defaults, 'lang') : []).map(({ attributes }) => attributes.val)[0]
}

function known(language: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(language?.trim() || [])[0]
  } catch {
    return undefined
  }
}

/** What a Word document says of itself (`docProps/core.xml`, ECMA-376 part 2): title, writers, date, language. */
export function readProperties(parts: Parts): Metadata {
  const core = parts.tree('docProps/core.xml')
  const title = said(core, 'title')
  const authors = (said(core, 'creator') ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const published = /^\d{4}-\d{2}-\d{2}/.exec(said(core, 'created') ?? '')?.[0]
  const publisher = said(parts.tree('docProps/app.xml'), 'Company')
  const language = known(said(core, 'language')) ?? known(languageOf(parts))
  return {
    ...(title && isTitle(title) ? { title } : {}),
    ...(authors.length > 0 ? { byline: authors.join(', '), authors: authors.map((full) => ({ full })) } : {}),
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(language ? { language } : {}),
  }
}
