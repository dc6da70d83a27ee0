import { createHash } from 'node:crypto'

/** Something in such a file. `type` is its media type, `location` its address; both ASCII without line ends. */
export interface Part {
  type: string
  location?: string
  bytes: Uint8Array
}

/** A page and what belongs to it as one file (MHTML, RFC 2557), each byte for byte. */
export function together(page: Part, parts: readonly Part[]): Uint8Array {
  const hash = createHash('sha256').update(page.bytes)
  for (const { bytes } of parts) hash.update(bytes)
  // Nothing can hold a hash of itself, so nothing in it ends a part.
  const boundary = `lectern-${hash.digest('hex')}`
  const written = ({ type, location, bytes }: Part) => {
    const where = location === undefined ? '' : `\r\nContent-Location: ${location}`
    const head = `Content-Type: ${type}${where}\r\nContent-Transfer-Encoding: binary`
    return [Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), bytes, Buffer.from('\r\n')]
  }
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="${boundary}"\r\n\r\n`,
      ),
      ...[page, ...parts].flatMap(written),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  )
}
