const ENDINGS: Readonly<Record<string, string>> = {
  ...{ 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' },
  ...{ 'image/svg+xml': 'svg', 'image/avif': 'avif' },
  ...{
    'audio/mpeg': 'mp3',
    'audio/ogg': 'ogg',
    'audio/wav': 'wav',
    'audio/flac': 'flac',
    'audio/mp4': 'm4a',
  },
}

/** How the name of a picture or sound ends; undefined for a type that is none of those kept. */
export const endingOf = (type: string): string | undefined =>
  Object.hasOwn(ENDINGS, type) ? ENDINGS[type] : undefined
