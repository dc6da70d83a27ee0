import { ImportError } from '#main/formats/format'

/** One field of a message: a number for what is written as one, bytes for all that has a length. */
export interface Field {
  number: number
  value: number | Uint8Array
}

const damaged = () => new ImportError('This package is damaged: a part of it is not what it should be.')

/**
 * The fields of a message in Protocol Buffers' wire format, in order; what they mean is the caller's to know. Numbers
 * beyond 2^53 lose their last digits. @throws ImportError when it is cut off or of no known wire type.
 */
export function* messageFields(bytes: Uint8Array): Generator<Field> {
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined) throw damaged()
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw damaged()
  }
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw damaged()
    at += length
    return bytes.subarray(at - length, at)
  }
  while (at < bytes.length) {
    const tag = varint()
    const number = Math.floor(tag / 8)
    const wire = tag % 8
    if (wire === 0) yield { number, value: varint() }
    else if (wire === 1) yield { number, value: take(8) }
    else if (wire === 2) yield { number, value: take(varint()) }
    else if (wire === 5) yield { number, value: take(4) }
    else throw damaged()
  }
}

/** The last field of a number, as protobuf wants it; undefined when there is none. */
export function lastField(bytes: Uint8Array, number: number): Field['value'] | undefined {
  let found: Field['value'] | undefined
  for (const field of messageFields(bytes)) if (field.number === number) found = field.value
  return found
}

/** A string field; '' when there is none, as protobuf has it. */
export function textField(bytes: Uint8Array, number: number): string {
  const value = lastField(bytes, number)
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : ''
}
