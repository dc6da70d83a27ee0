import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { makeBridge } from './bridge'

contextBridge.exposeInMainWorld(
  'lectern',
  makeBridge(ipcRenderer, (file) => webUtils.getPathForFile(file)),
)
