import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes of all models in a folder of resources together: others give other questions. 0 where there are none. */
export async function modelBytes(resources: string): Promise<number> {
  const folder = join(resources, 'models')
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = files
    .filter((file) => file.isFile() && !file.name.endsWith('.md'))
    .map(async (file) => (await stat(join(file.parentPath, file.name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
