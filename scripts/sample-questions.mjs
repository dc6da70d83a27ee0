import './lib/node-version.mjs'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build, install } from './lib/prepare.mjs'
import { at } from './lib/root.mjs'
import { StepFailed, script } from './lib/run.mjs'
import { drawItems, keyOf, printItem } from './lib/sample.mjs'

/**
 * npm run sample:questions -- FOLDER [--texts aside|learn] [--count 200] [--seed 1] [--keys FILE]
 *
 * Draws questions by a seed and prints each with its sentence, to be judged by people. FOLDER holds gum-dev.json and
 * dev-en.json (see docs/questions.md). `aside` draws of the texts that no model learned from, half of it of news and
 * interviews; `learn` of all others. With --keys, what a judgement is kept by (text, offsets, kind; no words) goes into
 * that file in the same order.
 */
script((args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      texts: { type: 'string', default: 'aside' },
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      keys: { type: 'string' },
    },
  })
  const [folder] = positionals
  if (!folder || !['aside', 'learn'].includes(values.texts))
    throw new StepFailed(
      'Usage: npm run sample:questions -- FOLDER [--texts aside|learn] [--count N] [--seed S]',
    )
  install({ quiet: true })
  build({ quiet: true })
  const aside = JSON.parse(readFileSync(at('tests/questions/set-aside.json'), 'utf8'))
  const sets = ['gum-dev.json', 'dev-en.json'].map((name) => resolve(folder, name))
  const texts = sets.flatMap((file) => {
    const gold = JSON.parse(readFileSync(file, 'utf8'))
    const items = new Map(questionsOf(file).map((one) => [one.id, one.items]))
    return gold.map((text) => ({ ...text, items: items.get(text.id) ?? [] }))
  })
  const drawn = drawItems(texts, aside, { texts: values.texts, count: +values.count, seed: +values.seed })
  for (const [n, one] of drawn.entries()) console.log(printItem(one, n + 1))
  if (values.keys) writeFileSync(values.keys, `${JSON.stringify(drawn.map(keyOf))}\n`)
})

function questionsOf(file) {
  const { stdout, status } = spawnSync(process.execPath, [at('out/main/cli.js'), 'facts', '--gold', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new StepFailed(`The questions of ${file} could not be made.`)
  return JSON.parse(stdout)
}
