const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** The media type of a sound by its first bytes; undefined when it is none that browsers play. */
export function soundType(bytes: Uint8Array): string | undefined {
  const head = ascii(bytes, 0, 12)
  if (head.startsWith('ID3')) return 'audio/mpeg'
  // A frame of MPEG audio: eleven bits set, then a layer that is not the reserved one.
  if (bytes[0] === 0xff && (bytes[1]! & 0xe0) === 0xe0 && (bytes[1]! & 0x06) !== 0) return 'audio/mpeg'
  if (head.startsWith('OggS')) return 'audio/ogg'
  if (head.startsWith('fLaC')) return 'audio/flac'
  if (head.startsWith('RIFF') && head.endsWith('WAVE')) return 'audio/wav'
  if (/^....ftypM4[AB]/s.test(head)) return 'audio/mp4'
  return undefined
}
