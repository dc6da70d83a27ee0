/** A file that could not be read and was moved out of the way, never deleted. */
export interface Problem {
  file: string
  setAside: string
  /** What stands in for it: the last good copy, a rebuilt one, what was still whole of it, or nothing. */
  recovered: 'copy' | 'rebuilt' | 'defaults' | 'part' | 'nothing'
}

export interface AppInfo {
  version: string
  shell: 'electron' | 'host'
  dataFolder: string
  problems: Problem[]
}

export interface AppApi {
  'app.info': (input: Record<string, never>) => AppInfo
  /** Opens an http, https or mailto address in the reader's own browser; the renderer asks first. */
  'app.openLink': (input: { url: string }) => Record<string, never>
  /** Shows a file that was saved into the data folder, or that folder, where the system shows files. */
  'app.showFile': (input: { file: string }) => Record<string, never>
}
