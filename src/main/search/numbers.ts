/** Whole numbers laid out in bytes, seven bits each, small ones in one (LEB128). */
export interface Numbers {
  /** Where the next one begins. */
  at: number
  read: () => number
}

export function reader(bytes: Uint8Array, at: number): Numbers {
  return {
    at,
    read() {
      let value = 0
      for (let shift = 1; ; shift *= 128) {
        const byte = bytes[this.at++]!
        value += (byte & 127) * shift
        if (byte < 128 || this.at >= bytes.length) return value
      }
    },
  }
}

export interface Writer {
  readonly size: number
  write: (value: number) => void
  /** How many bytes a number takes. */
  sizeOf: (value: number) => number
  bytes: () => Uint8Array
}

export function writer(): Writer {
  let bytes = new Uint8Array(1024)
  let size = 0
  return {
    get size() {
      return size
    },
    write(value) {
      if (size + 8 > bytes.length) {
        const wider = new Uint8Array(bytes.length * 2)
        wider.set(bytes)
        bytes = wider
      }
      let rest = value
      for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[size++] = (rest % 128) | 128
      bytes[size++] = rest
    },
    sizeOf(value) {
      let bytes = 1
      for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) bytes++
      return bytes
    },
    bytes: () => bytes.slice(0, size),
  }
}
