import type { Described, Fact } from '#core/facts/fact'
import type { Section } from '#core/text/document'
import { difficultyOf } from './difficulty'
import { namedIn, reasonsOf } from './reasons'
import { settingOf } from './setting'

/**
 * Facts, in the order given, each with what speaks for it and how hard it is. Of any language, made or written by hand;
 * pure, and cheap beside the making of facts.
 *
 * @param section the one they are of: what they are compared with is its text
 * @param about the title of the text, and its language (BCP 47)
 */
export function described(
  facts: readonly Fact[],
  section: Section,
  { title, language }: { title: string; language: string },
): (Fact & Described)[] {
  const setting = settingOf(section, title, language)
  return facts.map((fact) => {
    const named = namedIn(fact, setting)
    return { ...fact, why: reasonsOf(fact, named, setting), ...difficultyOf(fact, named), named }
  })
}
