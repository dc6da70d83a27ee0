import { createContext, type ReactNode } from 'react'
import type { BlockId } from '#core/text/document'

/** What a screen puts behind each block of a text, out of sight and out of its offsets: nothing by itself. */
export const BlockEnd = createContext<(block: BlockId) => ReactNode>(() => null)
