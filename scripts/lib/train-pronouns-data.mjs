import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { textsSetAside } from './train-aside.mjs'

/**
 * The documents of the treebank that have coreference and are not set aside: {id, title, sections, entityAt}.
 * `entityAt(block, span)` is the entity that the mention in a stretch of a block stands for; undefined where none does.
 */
export function documentsOf(folder, aside = textsSetAside()) {
  const read = (name) => gunzipSync(readFileSync(join(folder, 'treebank', name))).toString('utf8')
  const mentions = JSON.parse(read('en-gum-mentions.json.gz'))
  const titles = JSON.parse(readFileSync(join(folder, 'treebank', 'en-documents.json'), 'utf8'))
  const wanted = (id) => mentions[id] !== undefined && !aside.has(id)
  return ['en-train.conllu.gz', 'en-dev.conllu.gz']
    .flatMap((name) => read(name).split(/^(?=# newdoc id = )/m))
    .filter((part) => wanted(idOf(part)))
    .map((part) => {
      const id = idOf(part)
      return { id, title: titleOf(titles, id), ...placed(part, mentions[id]) }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

const idOf = (part) => /^# newdoc id = (\S+)/.exec(part)?.[1]

function titleOf(titles, id) {
  const found = Array.isArray(titles) ? titles.find((one) => one.id === id) : titles[id]
  return found?.title ?? ''
}

/** The paragraphs of a document, and the tokens by where they stand in these. */
function placed(part, mentions) {
  const blocks = []
  const tokens = []
  for (const lines of part.split(/\n\n+/).map((one) => one.split('\n'))) {
    const text = lines.find((line) => line.startsWith('# text = '))?.slice(9)
    const sent = lines.find((line) => line.startsWith('# sent_id = '))?.slice(12)
    if (text === undefined) continue
    if (blocks.length === 0 || lines.some((line) => line.startsWith('# newpar'))) blocks.push('')
    const last = blocks.length - 1
    const from = blocks[last] === '' ? 0 : blocks[last].length + 1
    blocks[last] += `${from > 0 ? ' ' : ''}${text}`
    let at = 0
    for (const line of lines) {
      const [number, form] = line.split('\t')
      if (!/^\d+$/.test(number)) continue
      const found = text.indexOf(form, at)
      if (found < 0) continue
      tokens.push({
        sent,
        id: Number(number),
        block: `s.${last}`,
        start: from + found,
        end: from + found + form.length,
      })
      at = found + form.length
    }
  }
  const sections = [
    {
      id: 's',
      title: '',
      blocks: blocks.map((text, n) => ({ id: `s.${n}`, kind: 'paragraph', runs: [{ text }] })),
    },
  ]
  return { sections, entityAt: (block, span) => entityAt(tokens, mentions, block, span) }
}

function entityAt(tokens, mentions, block, { start, end }) {
  const inside = tokens.filter((one) => one.block === block && one.start < end && one.end > start)
  if (inside.length === 0) return undefined
  const [{ sent, id: first }] = inside
  const last = inside.at(-1).id
  const here = mentions.filter((one) => one.sent === sent && one.from <= last && one.to >= first)
  // The longest whose head is in the stretch, else the shortest that ends with it: "the weaver Ada Stone".
  const headed = here.filter(({ head }) => head >= first && head <= last)
  const longest = headed.sort((a, b) => b.to - b.from - (a.to - a.from))[0]
  const ending = here
    .filter(({ from, to }) => from <= first && to === last)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0]
  return (longest ?? ending)?.entity
}
