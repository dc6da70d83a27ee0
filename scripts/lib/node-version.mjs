const oldest = [20, 19]

/** What to tell someone whose Node is too old, or null; `version` as in `process.versions.node`. */
export function complaint(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null
  return `Lectern needs Node ${oldest.join('.')} or newer; this is Node ${version}. Get it from https://nodejs.org and try again.`
}

// Imported first by every script, so that an old Node ends in words and not in a stack.
const words = complaint(process.versions.node)
if (words) {
  console.error(words)
  process.exit(1)
}
