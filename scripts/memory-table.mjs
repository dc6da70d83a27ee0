#!/usr/bin/env node
/**
 * Makes tests/fixtures/memory/histories.json: 50 histories of answers and the states of memory after each, by the
 * published formulas of FSRS-6 ("The Algorithm", open-spaced-repetition) and nothing else, to which the app's own
 * states are held. Histories are drawn with a fixed seed: run twice, it writes the same.
 *
 *   node scripts/memory-table.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { at } from './lib/root.mjs'

const HISTORIES = 50
const w = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

const within = (value, low, high) => Math.min(Math.max(value, low), high)
const firstDifficulty = (grade) => w[4] - Math.exp(w[5] * (grade - 1)) + 1
const recall = (days, s) => (1 + ((0.9 ** (-1 / w[20]) - 1) * days) / s) ** -w[20]

function difficulty(d, grade) {
  const moved = d - (w[6] * (grade - 3) * (10 - d)) / 9
  return within(w[7] * firstDifficulty(4) + (1 - w[7]) * moved, 1, 10)
}

function stability({ s, d }, days, grade) {
  if (days === 0) {
    const growth = Math.exp(w[17] * (grade - 3 + w[18])) * s ** -w[19]
    return s * (grade === 1 ? growth : Math.max(growth, 1))
  }
  const r = recall(days, s)
  if (grade === 1) {
    const left = w[11] * d ** -w[12] * ((s + 1) ** w[13] - 1) * Math.exp(w[14] * (1 - r))
    return Math.min(left, s / Math.exp(w[17] * w[18]))
  }
  const by = grade === 2 ? w[15] : grade === 4 ? w[16] : 1
  return s * (1 + Math.exp(w[8]) * (11 - d) * s ** -w[9] * (Math.exp(w[10] * (1 - r)) - 1) * by)
}

function next(before, days, grade) {
  if (!before) return { s: w[grade - 1], d: within(firstDifficulty(grade), 1, 10) }
  return { s: within(stability(before, days, grade), 0.001, 36_500), d: difficulty(before.d, grade) }
}

let seed = 20_260_301
const random = () => {
  seed = (seed * 16_807) % 2_147_483_647
  return seed / 2_147_483_647
}
const pick = (all) => all[Math.floor(random() * all.length)]

const table = Array.from({ length: HISTORIES }, (_, n) => {
  let state = null
  // The first four are a single answer, each grade once: small enough to be checked by hand.
  const length = n < 4 ? 1 : 2 + Math.floor(random() * 11)
  return Array.from({ length }, (_, i) => {
    const grade = n < 4 ? n + 1 : pick([1, 2, 3, 3, 3, 4])
    const days = i === 0 ? 0 : pick([0, 1, 2, 3, 7, 15, 40, 120, 400])
    state = next(state, days, grade)
    return { days, grade, s: Number(state.s.toPrecision(10)), d: Number(state.d.toPrecision(10)) }
  })
})
mkdirSync(at('tests/fixtures/memory'), { recursive: true })
const rows = table.map((history) => `  ${JSON.stringify(history)}`).join(',\n')
writeFileSync(at('tests/fixtures/memory/histories.json'), `[\n${rows}\n]\n`)
