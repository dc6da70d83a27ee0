import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const TEXT = /\.(ts|tsx|mjs|json)$/

/** The code under some folders as a map from its path in the project (forward slashes) to its text. */
export function readTree(root, folders) {
  const tree = {}
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !TEXT.test(entry.name)) continue
      const file = join(entry.parentPath, entry.name)
      tree[relative(root, file).split(sep).join('/')] = readFileSync(file, 'utf8')
    }
  return tree
}
