import type { Drawn } from './svg'

/** Pixels of the file to one of the page, so that it is sharp in print. */
const SHARP = 2

/** A drawing as a PNG, in base64. Rejects when the browser cannot draw it. */
export async function pngOf({ text, width, height }: Drawn): Promise<string> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * SHARP
    canvas.height = height * SHARP
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/png').split(',')[1]!
  } finally {
    URL.revokeObjectURL(url)
  }
}
