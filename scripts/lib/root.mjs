import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the script is called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** A path inside the project. */
export const at = (...parts) => join(root, ...parts)
