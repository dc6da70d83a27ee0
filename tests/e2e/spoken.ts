import type { AXNode, Driver } from './driver'

/** One thing a screen reader would say: words, or what begins there and its name. */
export interface Said {
  role: string
  words: string
  /** Of a heading. */
  level?: number
}

/** Said by the words in them, and not before them. */
const SILENT = new Set(['InlineTextBox', 'none', 'generic', 'LayoutTable', 'LineBreak'])

/**
 * What a screen reader reads of the first element of a role from its beginning to its end, in order. Words stand by
 * themselves as `text`, each after the roles they stand in.
 */
export async function spoken(app: Driver, role: string): Promise<Said[]> {
  const nodes = await app.accessibility()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const root = nodes.find((node) => !node.ignored && node.role?.value === role)
  if (!root) throw new Error(`nothing of the role ${role}`)
  const said: Said[] = []
  const walk = (node: AXNode): void => {
    const what = node.role?.value ?? 'none'
    if (what === 'StaticText') {
      if (!node.ignored) said.push({ role: 'text', words: node.name?.value ?? '' })
      return
    }
    if (!node.ignored && node !== root && !SILENT.has(what)) {
      const level = node.properties?.find(({ name }) => name === 'level')?.value.value
      said.push({
        role: what,
        words: node.name?.value ?? '',
        ...(what === 'heading' && typeof level === 'number' && { level }),
      })
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id)
      if (child) walk(child)
    }
  }
  walk(root)
  return said
}
