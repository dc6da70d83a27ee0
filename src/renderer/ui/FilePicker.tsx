import type { Ref } from 'react'

interface Props {
  /** `click` of it opens the system's dialog. */
  ref: Ref<HTMLInputElement>
  label: string
  /** Endings and media types; any file where it is not given. */
  accept?: string
  multiple?: boolean
  /** A folder is chosen, and all that is in it is given. */
  folder?: boolean
  onFiles: (files: File[]) => void
}

/** Files chosen in the system's own dialog; the same file can be chosen again. */
export function FilePicker({ ref, label, accept, multiple = false, folder = false, onFiles }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      multiple={multiple}
      // React's types do not know it.
      {...(folder && { webkitdirectory: '' })}
      hidden
      aria-label={label}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])]
        event.target.value = ''
        if (files.length > 0) onFiles(files)
      }}
    />
  )
}
