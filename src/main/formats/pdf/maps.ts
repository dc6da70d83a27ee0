/**
 * What tells which characters the codes of Chinese, Japanese and Korean fonts mean, where a PDF leaves that to its
 * reader. Part of the build, so that nothing has to be found beside it; each is loaded when first asked for.
 */
const MAPS = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
})

const named = new Map(Object.entries(MAPS).map(([path, load]) => [path.split('/').at(-1)!, load]))

/** Hands pdf.js these maps; it asks for nothing else that we would have. */
export class Maps {
  /** The bytes of a map by its file's name. Rejects where there is none. */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const load = kind === 'cMapUrl' ? named.get(filename) : undefined
    if (!load) throw new Error(`there is no ${filename}`)
    const address = await load()
    return new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'))
  }
}
