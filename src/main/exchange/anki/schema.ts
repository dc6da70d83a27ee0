/** The tables of a collection of schema 11, the oldest that Anki opens and every version of it reads. */
export const SCHEMA = `
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);
`

const CSS = `.card { font-family: serif; font-size: 20px; line-height: 1.5; max-width: 34em; margin: 0 auto; }
.beside { color: #777; font-size: 15px; margin-top: 1em; }
.cloze { font-weight: bold; }`
const LATEX_BEFORE = '\\documentclass[12pt]{article}\n\\begin{document}\n'

interface Kind {
  id: number
  name: string
  cloze: boolean
  fields: string[]
  templates: { front: string; back: string }[]
}

/** A kind of notes as the one row of `col` keeps it. @param mod seconds since the epoch */
export const modelJson = ({ id, name, cloze, fields, templates }: Kind, mod: number) => ({
  ...{ id, name, type: cloze ? 1 : 0, mod, usn: -1, sortf: 0, did: 1, css: CSS, tags: [], vers: [] },
  ...{ latexPre: LATEX_BEFORE, latexPost: '\\end{document}', latexsvg: false },
  req: templates.map((_, ord) => [ord, 'any', [ord]]),
  flds: fields.map((field, ord) => ({
    ...{ name: field, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] },
  })),
  tmpls: templates.map(({ front, back }, ord) => ({
    ...{ name: cloze ? 'Cloze' : `Card ${ord + 1}`, ord, qfmt: front, afmt: back },
    ...{ bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 },
  })),
})

export const deckJson = (id: number, name: string, mod: number) => ({
  ...{ id, name, mod, usn: -1, desc: '', dyn: 0, conf: 1, collapsed: false, browserCollapsed: false },
  ...{ extendNew: 0, extendRev: 0, lrnToday: [0, 0], revToday: [0, 0], newToday: [0, 0], timeToday: [0, 0] },
})

/**
 * The options of decks: one set for all.
 *
 * @param retention the chance of recall at which a card comes due
 * @param weights of FSRS-6, where they are the reader's own; else empty
 */
export const optionsJson = (
  {
    retention,
    newPerDay,
    reviewsPerDay: perDay,
  }: { retention: number; newPerDay: number; reviewsPerDay: number },
  weights: readonly number[],
) => ({
  1: {
    ...{ id: 1, name: 'Default', mod: 0, usn: 0, dyn: false, maxTaken: 60, timer: 0, autoplay: true },
    ...{ replayq: true, desiredRetention: retention, fsrsParams6: weights },
    new: {
      ...{ bury: true, delays: [1, 10], initialFactor: 2_500, ints: [1, 4, 0], order: 1 },
      ...{ perDay: newPerDay, separate: true },
    },
    rev: { bury: true, ease4: 1.3, fuzz: 0.05, hardFactor: 1.2, ivlFct: 1, maxIvl: 36_500, perDay },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  },
})

/** What else a collection knows of itself. @param zone minutes east of UTC, which Anki counts west */
export const confJson = (model: number, next: number, zone: number, rollover: number) => ({
  ...{ activeDecks: [1], curDeck: 1, curModel: model, nextPos: next, schedVer: 2, rollover },
  ...{
    creationOffset: -zone,
    localOffset: -zone,
    sched2021: true,
    fsrs: true,
    newSpread: 0,
    collapseTime: 1_200,
  },
  ...{ timeLim: 0, estTimes: true, dueCounts: true, addToCur: true, dayLearnFirst: false },
  ...{ sortType: 'noteFld', sortBackwards: false },
})
