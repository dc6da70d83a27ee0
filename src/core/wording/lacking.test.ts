import { expect, test } from 'vitest'
import { tokensOf } from '#core/questions/test-tokens'
import type { ReadSentence } from '#core/sentences/sentence'
import { lacksPart } from './lacking'

function lacks(line: string, prompt: string): boolean {
  const { text, tokens } = tokensOf(line)
  return lacksPart(prompt, { said: text, analysis: { tokens, names: [] } } as unknown as ReadSentence)
}

const SAID =
  'Wool/NOUN/nsubj>1 sells/VERB.present3/ccomp>4 ~,/PUNCT/punct>4 Ada/PROPN/nsubj>4 said/VERB.past/root=say on/ADP/case>6 Tuesday/PROPN/obl>4 ~./PUNCT/punct>4'

test('somebody says, and what was said is gone', () => {
  expect(lacks(SAID, 'Who said on Tuesday?')).toBe(true)
  expect(lacks(SAID, 'Wool sells, ____ said on Tuesday.')).toBe(false)
  expect(lacks(SAID, 'Who said that wool would sell?')).toBe(false)
})

const TOLD =
  'Ada/PROPN/nsubj>1 told/VERB.past/root=tell the/DET/det>3 guild/NOUN/iobj>1 a/DET/det>5 tale/NOUN/obj>1 ~./PUNCT/punct>1'
const TOLD_WHOM =
  'Ada/PROPN/nsubj>1 told/VERB.past/root=tell the/DET/det>3 guild/NOUN/obj>1 in/ADP/case>5 Cork/PROPN/obl>1 ~./PUNCT/punct>1'

test('whom something is told is not what is told', () => {
  expect(lacks(TOLD, 'Who told the guild a tale?')).toBe(false)
  expect(lacks(TOLD_WHOM, 'What did Ada tell in Cork?')).toBe(true)
})

const RELATIVE =
  'It/PRON/nsubj>3 is/AUX.present3/cop>3=be the/DET/det>3 wool/NOUN/root Cork/PROPN/nsubj>5 sold/VERB.past/acl:relcl>3=sell in/ADP/case>7 1921/NUM/obl>5 ~./PUNCT/punct>3'

test('the noun that a clause is about is gone', () => {
  expect(lacks(RELATIVE, 'Which town sold in 1921?')).toBe(true)
  expect(lacks(RELATIVE, 'Which wool is it that Cork sold in 1921?')).toBe(false)
})

test('one half of two is gone', () => {
  expect(lacks(SAID, 'Ada not only wove ____ in Cork.')).toBe(true)
  expect(lacks(SAID, 'Ada not only wove ____ but dyed it.')).toBe(false)
})

const THREE =
  'Work/NOUN/nsubj>1 began/VERB.past/root=begin in/ADP/case>3 1901/NUM/obl>1 ~,/PUNCT/punct>5 stopped/VERB.past/conj>1=stop in/ADP/case>7 May/PROPN/obl>5 and/CCONJ/cc>9 ended/VERB.past/conj>1=end in/ADP/case>11 June/PROPN/obl>9 ~./PUNCT/punct>1'

test('the last of three is gone, and its "and" with it', () => {
  expect(lacks(THREE, 'Work began in ____, stopped in May.')).toBe(true)
  expect(lacks(THREE, 'Work began in ____, stopped in May and ended in June.')).toBe(false)
  expect(lacks(THREE, 'Work began in ____.')).toBe(false)
})

test('what "done" or "in the hope" stand before is gone', () => {
  expect(lacks(SAID, 'The only loom in Cork has done since ____.')).toBe(true)
  expect(lacks(SAID, 'Ada gave ____ looms in the hope, and left Cork.')).toBe(true)
  expect(lacks(SAID, 'Ada gave ____ looms in the hope of peace.')).toBe(false)
})

const PATH =
  'A/DET/det>1 ladder/NOUN/nsubj>2 added/VERB.pastPart/root=add in/ADP/case>4 2016/NUM/obl>2 proved/VERB.past/ccomp>2=prove weak/ADJ/xcomp>5 ~./PUNCT/punct>2'

test('the verb of the sentence is gone, and what describes its subject is taken for it', () => {
  expect(lacks(PATH, 'A ladder added in ____.')).toBe(true)
  expect(lacks(PATH, 'In which year did a ladder add proved weak?')).toBe(true)
  expect(lacks(PATH, 'A ladder added in ____ proved weak.')).toBe(false)
})

const SHARES =
  'Shares/NOUN.plur/nsubj>4 ~,/PUNCT/punct>4 which/PRON/nsubj>3 rose/VERB.past/acl:relcl>0=rise fell/VERB.past/root=fall in/ADP/case>6 May/PROPN/obl>4 ~./PUNCT/punct>4'

test('nothing is said of what a clause describes', () => {
  expect(lacks(SHARES, 'Hull shares, which rose in ____.')).toBe(true)
  expect(lacks(SHARES, 'Although wool was cheap, Hull shares, which rose in ____.')).toBe(true)
  expect(lacks(SHARES, 'Shares fell in ____, which rose before.')).toBe(false)
})

test('a word of place is asked about, or half a measure', () => {
  expect(lacks(SAID, 'In which year did Downstream fall?')).toBe(true)
  const said = { said: 'Ada bought a 7½-inch lens in Hull.' } as ReadSentence
  expect(lacksPart('Where did Ada buy a inch lens?', said)).toBe(true)
  expect(lacksPart('Where did Ada buy a 7½-inch lens?', said)).toBe(false)
})

const MAKER =
  'Ada/PROPN/nsubj>1 sold/VERB.past/root=sell wool/NOUN/obj>1 after/ADP/case>5 its/PRON/nmod:poss>5 maker/NOUN/nmod>2 warned/VERB.past/conj>1=warn of/ADP/case>8 moths/NOUN/obl>6 ~./PUNCT/punct>1'
const RESIDENTS =
  'Ada/PROPN/nsubj>1 kept/VERB.past/root=keep wool/NOUN/obj>1 from/ADP/case>4 which/PRON/det>5 weavers/NOUN/nmod>2 ~,/PUNCT/punct>9 most/ADJ/nsubj>8 widows/NOUN/parataxis>9 ~,/PUNCT/punct>10 made/VERB.past/acl>2=make coats/NOUN/obj>10 ~./PUNCT/punct>1'

test('what the last noun does is gone', () => {
  expect(lacks(MAKER, 'When did Ada sell wool after its maker?')).toBe(true)
  expect(lacks(MAKER, 'When did Ada sell wool after its maker warned of moths?')).toBe(false)
  expect(lacks(RESIDENTS, 'Who kept wool from which weavers, most widows?')).toBe(true)
  expect(lacks(RESIDENTS, 'Who kept wool?')).toBe(false)
})

const FITTED =
  'Tom/PROPN/nsubj>1 built/VERB.past/root=build a/DET/det>3 mill/NOUN/obj>1 and/CCONJ/cc>5 fitted/VERB.past/conj>1=fit it/PRON/obj>5 with/ADP/case>8 looms/NOUN/obl>5 ~./PUNCT/punct>1'

test('what "it" means is gone', () => {
  expect(lacks(FITTED, 'Tom fitted it with ____.')).toBe(true)
  expect(lacks(FITTED, 'Tom built a mill and fitted it with ____.')).toBe(false)
})

test('the end of several reasons is gone, or of what "all but two" are', () => {
  expect(lacks(SAID, 'The mill was closed because of a flood and, in ____.')).toBe(true)
  expect(lacks(SAID, 'Ada was tried on all but two in ____.')).toBe(true)
  expect(lacks(SAID, 'Ada sold all but two looms in ____.')).toBe(false)
})
