import { readFileSync } from 'node:fs'
import { at } from './root.mjs'

/** Ids of documents and titles of articles that no model may learn from (tests/questions/set-aside.json). */
export function textsSetAside() {
  const lists = JSON.parse(readFileSync(at('tests/questions/set-aside.json'), 'utf8'))
  return new Set(Object.values(lists).filter(Array.isArray).flat())
}
