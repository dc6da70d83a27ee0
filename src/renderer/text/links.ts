import { createContext } from 'react'
import type { AssetId, BlockId } from '#core/text/document'

/** Where a text's links lead and where its pictures come from: what a screen that shows a text provides. */
export interface Links {
  goTo: (block: BlockId) => void
  openUrl: (url: string) => void
  /** Shows a note beside the sign that leads to it; without it, a sign leads to the note itself. */
  openNote?: (block: BlockId, from: HTMLElement) => void
  /** Gives a picture's address; rejects when there is none. Without it, pictures are shown by their words. */
  picture?: (asset: AssetId) => Promise<string>
}

export const LinksContext = createContext<Links>({ goTo: () => {}, openUrl: () => {} })
