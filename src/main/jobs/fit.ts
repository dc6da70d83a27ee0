import { historiesOf } from '#core/fitting/histories'
import { type Trial, tryOwn } from '#core/fitting/trial'
import { loadFitter } from './fitter'
import { readAnswers } from './read-answers'
import type { Tell } from './runner'

export interface FitInput {
  /** The folder of all devices' segments: read here, so that a long log costs the window nothing. */
  folder: string
  /** The weights that hold. */
  holding: readonly number[]
}

/** Tries to find weights that foretell a reader's answers better. Rejects with `NoFitter` where it cannot be tried. */
export async function fitOwn({ folder, holding }: FitInput, tell: Tell = () => {}): Promise<Trial> {
  const fitter = await loadFitter()
  return tryOwn(historiesOf(await readAnswers(folder)), holding, fitter, tell)
}
