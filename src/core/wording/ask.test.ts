import { describe, expect, test } from 'vitest'
import type { Candidate } from '#core/candidates/candidates'
import type { AnswerType } from '#core/facts/fact'
import { tokensOf } from '#core/questions/test-tokens'
import { ask } from './ask'

/** The question for `answer`, of a type, in a sentence written as tokens. */
function asked(
  line: string,
  answer: string,
  type: AnswerType,
  fine: string = type,
  group?: Candidate['group'],
) {
  const { text, tokens } = tokensOf(line)
  const start = text.indexOf(answer)
  const candidate = { type, fine, text: answer, name: answer, group, sentence: { said: text } } as Candidate
  const [form] = ask(candidate, text, { start, end: start + answer.length }, tokens)
  return form ? `${form.kind}: ${form.prompt}` : null
}

const WROTE =
  'In/ADP/case>1 1843/NUM/obl>4 ~,/PUNCT/punct>4 Ada/PROPN/nsubj>4 wrote/VERB.past/root=write the/DET/det>6 Notes/PROPN/obj>4 for/ADP/case>8 Luigi/PROPN/obl>4 ~./PUNCT/punct>4'

const DIED =
  'Ada/PROPN/nsubj>2 has/AUX.present3/aux>2=have died/VERB.pastPart/root=die in/ADP/case>4 Cork/PROPN/obl>2 in/ADP/case>6 1843/NUM/obl>2 ~./PUNCT/punct>2'

const HAD =
  'Ada/PROPN/nsubj:pass>3 had/AUX.past/aux>3=have been/AUX.pastPart/aux:pass>3=be named/VERB.pastPart/root=name in/ADP/case>5 1843/NUM/obl>3 ~./PUNCT/punct>3'
const ROSE =
  'Prices/NOUN.plur/nsubj>1 rose/VERB.past/root=rise 3/NUM/nummod>3 %/SYM/obj>1 in/ADP/case>5 Cork/PROPN/obl>1 ~./PUNCT/punct>1'

describe('who, what, when: a plain sentence', () => {
  test('its time, of what had happened', () => {
    expect(asked(HAD, '1843', 'date', 'year')).toBe('when: In which year was Ada named?')
  })

  test('how much something rose, with "by"', () => {
    expect(asked(ROSE, '3 %', 'percent')).toBe('how-many: By what percentage did prices rise in Cork?')
  })

  test('its time, of what has happened once', () => {
    expect(asked(DIED, '1843', 'date', 'year')).toBe('when: In which year did Ada die in Cork?')
  })

  test('its subject, with the time at the end', () => {
    expect(asked(WROTE, 'Ada', 'person')).toBe('who: Who wrote the Notes for Luigi in 1843?')
  })

  test('its object, with "did" and the verb as the dictionary has it', () => {
    expect(asked(WROTE, 'Notes', 'work')).toBe('what: What did Ada write for Luigi in 1843?')
  })

  test('its time, by how exact the answer is', () => {
    expect(asked(WROTE, '1843', 'date', 'year')).toBe(
      'when: In which year did Ada write the Notes for Luigi?',
    )
  })

  test('a person after a preposition, which comes along', () => {
    expect(asked(WROTE, 'Luigi', 'person')).toBe('who: For whom did Ada write the Notes in 1843?')
  })
})

describe('with a helper or a copula', () => {
  const HELD =
    'The/DET/det>1 games/NOUN.plur/nsubj:pass>3=game were/AUX.past/aux:pass>3=be held/VERB.pastPart/root=hold in/ADP/case>5 Oslo/PROPN/obl>3 in/ADP/case>8 March/PROPN/obl>3 1952/NUM/nmod>7 ~./PUNCT/punct>3'

  test('subject and helper change places', () => {
    expect(asked(HELD, 'Oslo', 'place', 'place/city')).toBe('where: Where were the games held in March 1952?')
    expect(asked(HELD, 'March 1952', 'date', 'date/month')).toBe('when: When were the games held in Oslo?')
  })

  test('a copula does as well', () => {
    const line =
      'The/DET/det>2 first/ADJ/amod>2 president/NOUN/nsubj>4 was/AUX.past/cop>4=be Ada/PROPN/root Marsh/PROPN/flat>4 ~./PUNCT/punct>4'
    expect(asked(line, 'Ada Marsh', 'person')).toBe('who: Who was the first president?')
  })
})

describe('countries, organisations and pairs are asked for by what they are', () => {
  const MET =
    'Norway/PROPN/nsubj>3 and/CCONJ/cc>2 Chile/PROPN/conj>0 are/AUX.present/cop>4=be members/NOUN.plur/root of/ADP/case>7 the/DET/det>7 League/PROPN/nmod>4 ~./PUNCT/punct>4'

  test('two of them in the plural', () => {
    expect(asked(MET, 'Norway and Chile', 'place', 'pair/country')).toBe(
      'which: Which two countries are members of the League?',
    )
  })

  test('one of them alone is not', () => {
    expect(asked(MET, 'Chile', 'place', 'place/country')).toBeNull()
  })

  test('a name by its last word', () => {
    const line =
      'Ada/PROPN/nsubj>1 attends/VERB.present3/root=attend the/DET/det>6 Hull/PROPN/compound>6 Arctic/PROPN/compound>6 Weaving/PROPN/compound>6 Summit/PROPN/obj>1 ~./PUNCT/punct>1'
    const name = 'Hull Arctic Weaving Summit'
    expect(asked(line, name, 'event', 'event/Summit')).toBe('which: Which summit does Ada attend?')
  })

  test('a short name, of which that word is half, by what is wider', () => {
    const line =
      'Ada/PROPN/nsubj>1 attends/VERB.present3/root=attend the/DET/det>4 Arctic/PROPN/compound>4 Summit/PROPN/obj>1 ~./PUNCT/punct>1'
    const group = { sure: true } as Candidate['group']
    expect(asked(line, 'Arctic Summit', 'event', 'event/Summit', group)).toBe(
      'which: Which event does Ada attend?',
    )
  })
})

describe('how many', () => {
  test('of an object', () => {
    const line =
      'The/DET/det>1 mill/NOUN/nsubj>2 employs/VERB.present3/root=employ more/ADJ/advmod>5 than/ADP/fixed>3 40/NUM/nummod>6 people/NOUN.plur/obj>2=person in/ADP/case>8 Leeds/PROPN/obl>2 ~./PUNCT/punct>2'
    expect(asked(line, '40', 'number', 'number/people')).toBe(
      'how-many: More than how many people does the mill employ in Leeds?',
    )
  })

  test('of a subject', () => {
    const line =
      'All/DET/det>2 seven/NUM/nummod>2 bears/NOUN.plur/nsubj>3=bear survived/VERB.past/root=survive the/DET/det>5 winter/NOUN/obj>3 ~./PUNCT/punct>3'
    expect(asked(line, 'seven', 'number', 'count/bear')).toBe('how-many: How many bears survived the winter?')
  })
})

describe('in a long subject', () => {
  test('its number is asked for where it stands', () => {
    const line =
      'All/DET/det>3 the/DET/det>3 40/NUM/nummod>3 looms/NOUN.plur/nsubj:pass>8=loom made/VERB.pastPart/acl>3=make for/ADP/case>6 Leeds/PROPN/obl>4 are/AUX.present/aux:pass>8=be sold/VERB.pastPart/root=sell ~./PUNCT/punct>8'
    expect(asked(line, '40', 'number', 'number/loom')).toBe(
      'how-many: How many looms made for Leeds are sold?',
    )
  })

  test('its place is asked for first', () => {
    const line =
      'The/DET/det>1 fair/NOUN/nsubj>6 of/ADP/case>3 weavers/NOUN.plur/nmod>1=weaver in/ADP/case>5 Leeds/PROPN/nmod>1 began/VERB.past/root=begin a/DET/det>8 quarrel/NOUN/obj>6 ~./PUNCT/punct>6'
    expect(asked(line, 'Leeds', 'place', 'place/city')).toBe(
      'which: In which city did the fair of weavers begin a quarrel?',
    )
  })
})

describe('what cannot be turned about keeps its place, with the question word in it', () => {
  const BORN =
    'Ada/PROPN/nsubj:pass>2 was/AUX.past/aux:pass>2=be raised/VERB.pastPart/root=raise in/ADP/case>5 the/DET/det>5 part/NOUN/obl>2 beyond/ADP/case>7 Leeds/PROPN/nmod>5 ~./PUNCT/punct>2'

  test('late in a sentence', () => {
    expect(asked(BORN, 'Leeds', 'place', 'place/city')).toBe(
      'which: Ada was raised in the part beyond which city?',
    )
  })

  test('not for the name that a thing belongs to', () => {
    const line = BORN.replace('beyond/', 'of/')
    expect(asked(line, 'Leeds', 'place', 'place/city')).toBeNull()
  })

  test('not after a second verb of the subject', () => {
    const line =
      'Ada/PROPN/nsubj>1 sold/VERB.past/root=sell wool/NOUN/obj>1 and/CCONJ/cc>6 was/AUX.past/aux:pass>6=be soon/ADV/advmod>6 paid/VERB.pastPart/conj>1=pay by/ADP/case>8 Eve/PROPN/obl>6 ~./PUNCT/punct>1'
    expect(asked(line, 'Eve', 'person')).toBeNull()
    const first =
      'Ada/PROPN/nsubj:pass>3 was/AUX.past/aux:pass>3=be soon/ADV/advmod>3 paid/VERB.pastPart/root=pay by/ADP/case>5 Eve/PROPN/obl>3 ~./PUNCT/punct>3'
    expect(asked(first, 'Eve', 'person')).toBe('who: Who soon paid Ada?')
  })

  test('never inside quotation marks or a name', () => {
    const line =
      'Ada/PROPN/nsubj>1 sang/VERB.past/root=sing at/ADP/case>5 the/DET/det>5 Leeds/PROPN/compound>5 mill/NOUN/obl>1 ~./PUNCT/punct>1'
    expect(asked(line, 'Leeds', 'place', 'place/city')).toBeNull()
  })

  test('an owner is asked for by whose', () => {
    const line =
      "Ada/PROPN/nmod:poss>2 ~'s/PART/case>0 design/NOUN/nsubj>3 won/VERB.past/root=win the/DET/det>6 first/ADJ/amod>6 prize/NOUN/obj>3 ~./PUNCT/punct>3"
    expect(asked(line, 'Ada', 'person')).toBe('who: Whose design won the first prize?')
  })

  test('but not who owns somebody', () => {
    const line =
      "Leeds/PROPN/nmod:poss>2 ~'s/PART/case>0 Ada/PROPN/nsubj>3 won/VERB.past/root=win the/DET/det>6 first/ADJ/amod>6 prize/NOUN/obj>3 ~./PUNCT/punct>3"
    expect(asked(line, 'Leeds', 'place', 'place/city')).toBeNull()
  })
})

test('a verb whose dictionary form is not sure is not turned about', () => {
  const line =
    'Ada/PROPN/nsubj>1 subscribed/VERB.past/root=subscrib to/ADP/case>4 the/DET/det>4 Gazette/PROPN/obl>1 in/ADP/case>6 1901/NUM/obl>1 ~./PUNCT/punct>1'
  expect(asked(line, '1901', 'date', 'year')).toBe('when: Ada subscribed to the Gazette in which year?')
})

describe('further verbs of one subject', () => {
  const line =
    'Ada/PROPN/nsubj>1 left/VERB.past/root=leave Leeds/PROPN/obj>1 and/CCONJ/cc>4 founded/VERB.past/conj>1=found a/DET/det>6 school/NOUN/obj>4 in/ADP/case>8 Cork/PROPN/obl>4 ~./PUNCT/punct>1'

  test('have it too', () => {
    expect(asked(line, 'Cork', 'place', 'place/city')).toBe('where: Where did Ada found a school?')
  })
})

test('a reason is asked for by why', () => {
  const line =
    'Ada/PROPN/nsubj>1 left/VERB.past/root=leave Leeds/PROPN/obj>1 because/SCONJ/mark>6 the/DET/det>5 mill/NOUN/nsubj>6 closed/VERB.past/advcl>1=close ~./PUNCT/punct>1'
  expect(asked(line, 'the mill closed', 'phrase', 'reason')).toBe('why: Why did Ada leave Leeds?')
})

describe('what is not plain is not asked', () => {
  test('a denial', () => {
    const line =
      'Ada/PROPN/nsubj>3 did/AUX.past/aux>3=do not/PART/advmod>3 leave/VERB.base/root Leeds/PROPN/obj>3 ~./PUNCT/punct>3'
    expect(asked(line, 'Ada', 'person')).toBeNull()
  })

  test('a name inside another phrase', () => {
    const line =
      'The/DET/det>1 sister/NOUN/nsubj>4 of/ADP/case>3 Ada/PROPN/nmod>1 left/VERB.past/root=leave Leeds/PROPN/obj>4 ~./PUNCT/punct>4'
    expect(asked(line, 'Ada', 'person')).toBeNull()
  })

  test('a name nobody knows the kind of', () => {
    const line = 'Zorbo/PROPN/nsubj>1 left/VERB.past/root=leave Leeds/PROPN/obj>1 ~./PUNCT/punct>1'
    expect(asked(line, 'Zorbo', 'name')).toBeNull()
  })

  test('an answer that is part of a word group', () => {
    const line =
      'They/PRON/nsubj>1 left/VERB.past/root=leave the/DET/det>4 Leeds/PROPN/compound>4 mill/NOUN/obj>1 ~./PUNCT/punct>1'
    expect(asked(line, 'Leeds', 'place', 'place/city')).toBeNull()
  })
})

describe('a question is not made', () => {
  test('where what opens the sentence is tied to its subject', () => {
    const buried =
      'Buried/VERB.pastPart/advcl>5=bury in/ADP/case>2 Cork/PROPN/obl>0 ~,/PUNCT/punct>5 Ada/PROPN/nsubj:pass>6 was/AUX.past/aux:pass>6=be moved/VERB.pastPart/root=move in/ADP/case>8 1843/NUM/obl>6 ~./PUNCT/punct>6'
    expect(asked(buried, '1843', 'date', 'year') ?? '').not.toMatch(/, in which year/)
  })

  test('of what a thing is', () => {
    const first =
      'The/DET/det>1 fair/NOUN/nsubj>5 was/AUX.past/cop>5=be the/DET/det>5 first/ADJ/amod>5 market/NOUN/root of/ADP/case>7 Cork/PROPN/nmod>5 ~./PUNCT/punct>5'
    expect(asked(first, 'fair', 'term')).toBeNull()
    const pleased =
      'Wool/NOUN/compound>1 fairs/NOUN/nsubj>2 pleased/VERB.past/root=please Cork/PROPN/obj>2 ~./PUNCT/punct>2'
    expect(asked(pleased, 'Wool fairs', 'term', 'phrase/noun')).toBeNull()
    expect(asked(pleased, 'Wool fairs', 'event')).toBe('which: Which event pleased Cork?')
    expect(asked(first, 'fair', 'event')).toBe('which: Which event was the first market of Cork?')
  })

  test('with the year of something else', () => {
    const at =
      'At/ADP/case>2 the/DET/det>2 fair/NOUN/obl>7 in/ADP/case>4 1843/NUM/nmod>2 ~,/PUNCT/punct>7 Ada/PROPN/nsubj>7 sang/VERB.past/root=sing for/ADP/case>9 Luigi/PROPN/obl>7 ~./PUNCT/punct>7'
    expect(asked(at, '1843', 'date', 'year')).toBeNull()
    expect(asked(at.replace('in/ADP', 'of/ADP'), '1843', 'date', 'year')).toContain('of which year')
  })
})

test('a time that is a figure’s is not asked for as when it happened', () => {
  const line =
    'Hull/PROPN/nsubj>1 grew/VERB.past/root=grow from/ADP/case>4 40/NUM/nummod>4 looms/NOUN.plur/obl>1=loom in/ADP/case>6 1901/NUM/nmod>4 to/ADP/case>8 90/NUM/obl>1 ~./PUNCT/punct>1'
  expect(asked(line, '1901', 'date', 'year')).toBeNull()
  const plain =
    'Hull/PROPN/nsubj>1 bought/VERB.past/root=buy 40/NUM/nummod>3 looms/NOUN.plur/obj>1=loom in/ADP/case>5 1901/NUM/obl>1 ~./PUNCT/punct>1'
  expect(asked(plain, '1901', 'date', 'year')).toBe('when: In which year did Hull buy 40 looms?')
})
