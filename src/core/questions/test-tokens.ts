import type { GrammaticalNumber, Pos, Token, VerbForm } from '#core/language/types'

const FORMS: ReadonlySet<string> = new Set(['base', 'past', 'present', 'present3', 'pastPart', 'gerund'])

/**
 * Tokens for tests, written `text/POS/dep>head`, with a verb's form or a noun's `plur` after the tag and a lemma after
 * `=`: `wrote/VERB.past/root=write`. Words stand one space apart; those that begin with `~` touch the one before.
 */
export function tokensOf(line: string): { text: string; tokens: Token[] } {
  let text = ''
  const tokens = line.split(/\s+/).map((written): Token => {
    const [word, tag, rest = 'dep'] = written.replace(/^~/, '').split('/') as [string, string, string?]
    const [pos, more] = tag.split('.') as [Pos, string?]
    const [relation, lemma = word] = rest.split('=') as [string, string?]
    const [dep, head = '-1'] = relation.split('>') as [string, string?]
    if (text !== '' && !written.startsWith('~')) text += ' '
    const start = text.length
    text += word
    return {
      ...{ text: word, start, end: text.length, pos, lemma },
      ...(more && FORMS.has(more) && { form: more as VerbForm }),
      ...(/^(?:NOUN|PROPN|PRON)$/.test(pos) && {
        number: (more === 'plur' ? 'plur' : 'sing') as GrammaticalNumber,
      }),
      ...{ head: Number(head), dep },
    }
  })
  return { text, tokens }
}
