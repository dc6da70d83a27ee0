import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { Typography } from '#contract/settings'
import { assetAddress } from '#core/text/assets'
import type { AssetId, BlockId, ReadingId, Section, SectionId } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { LinkSheet } from './LinkSheet'
import { type Links, LinksContext } from './links'
import { NotePopover, type OpenNote } from './NotePopover'
import { noteAt } from './notes'

interface Props {
  id: ReadingId
  type: Typography
  load: (section: SectionId) => Promise<Section>
  /** Goes to a block so that it can be taken back. */
  goTo: (block: BlockId) => void
  children: ReactNode
}

/** What a text leads to: its own places, notes beside their signs, pictures, and the web after a word on where. */
export function TextLinks({ id, type, load, goTo, children }: Props) {
  const t = useStrings()
  const toast = useToast()
  const [url, setUrl] = useState<string | null>(null)
  const [note, setNote] = useState<OpenNote | null>(null)
  const picture = usePictures(id)
  const openNote = useCallback(
    (block: BlockId, from: HTMLElement) => {
      load(sectionOf({ block })).then(
        (section) => {
          const blocks = noteAt(section, block)
          if (blocks.length > 0) setNote({ block, blocks, from })
          else goTo(block)
        },
        () => toast({ message: t('error.load'), tone: 'error' }),
      )
    },
    [load, goTo, toast, t],
  )
  const links = useMemo<Links>(
    () => ({ goTo, openUrl: setUrl, openNote, picture }),
    [goTo, openNote, picture],
  )
  const closeNote = useCallback(() => setNote(null), [])
  return (
    <LinksContext value={links}>
      {children}
      {url !== null && <LinkSheet url={url} onClose={() => setUrl(null)} />}
      {note && <NotePopover note={note} links={links} type={type} onClose={closeNote} />}
    </LinksContext>
  )
}

/** The pictures of a reading: each is asked for once and kept until the reading is left. */
function usePictures(id: ReadingId): (asset: AssetId) => Promise<string> {
  const { transport } = useClient()
  const known = useMemo(() => {
    void id
    return new Map<AssetId, Promise<string>>()
  }, [id])
  useEffect(
    () => () => {
      for (const loading of known.values()) loading.then(URL.revokeObjectURL, () => {})
      known.clear()
    },
    [known],
  )
  return useCallback(
    (asset) => {
      let loading = known.get(asset)
      if (!loading) {
        loading = transport.asset(assetAddress(id, asset))
        loading.catch(() => {})
        known.set(asset, loading)
      }
      return loading
    },
    [transport, id, known],
  )
}
