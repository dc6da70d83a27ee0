import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import { ImportError, PasswordError } from '#main/formats/format'
import { Maps } from './maps'

type Engine = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let engine: Promise<Engine> | undefined

/** What pdf.js looks for when it is loaded, all of it for drawing, which is never done here. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'] as const

/**
 * Loads pdf.js and the part of it that it would start as a worker: we are in one already, so both run here, and there is
 * no file for it to look for.
 */
async function load(): Promise<Engine> {
  const scope = globalThis as Record<string, unknown>
  for (const name of DRAWING) scope[name] ??= class {}
  // It says on loading that it has nothing to draw with.
  const { warn } = console
  console.warn = () => {}
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

const DAMAGED = 'This PDF is damaged, and nothing of it can be read.'
const NO_PASSWORD = 'This PDF is locked with a password.'
const WRONG_PASSWORD = 'That password does not open this PDF.'

/** The sentence for an error of pdf.js, or the error itself when it is none of a file's. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error.name === 'PasswordException')
    return new PasswordError('code' in error && error.code === 2 ? WRONG_PASSWORD : NO_PASSWORD)
  // Whatever else is thrown is a fault of ours.
  return /Exception$|^FormatError$/.test(error.name) ? new ImportError(DAMAGED) : error
}

/**
 * Runs something of pdf.js on a file.
 * @throws ImportError in words for the reader, where pdf.js says that the file is at fault
 */
export async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explained(error)
  }
}

/**
 * Opens a PDF to read its words. Nothing in it runs, is drawn or fetched: no scripts, no made-up code for fonts, no
 * pictures, no fonts of this machine.
 *
 * @param bytes moved away
 * @throws PasswordError, ImportError
 */
export async function openPdf(bytes: Uint8Array, password?: string): Promise<PDFDocumentProxy> {
  engine ??= load()
  const { getDocument, VerbosityLevel } = await engine
  return reading(
    () =>
      getDocument({
        data: bytes,
        ...(password === undefined ? {} : { password }),
        verbosity: VerbosityLevel.ERRORS,
        isEvalSupported: false,
        disableFontFace: true,
        useSystemFonts: false,
        useWasm: false,
        useWorkerFetch: false,
        isOffscreenCanvasSupported: false,
        isImageDecoderSupported: false,
        maxImageSize: 0,
        // Which maps there are is asked of ours; an address is only needed to be asked at all.
        cMapUrl: 'maps/',
        cMapPacked: true,
        BinaryDataFactory: Maps,
      }).promise,
  )
}
