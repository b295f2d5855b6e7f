import { contextBridge, ipcRenderer } from 'electron'
import type { Answer } from '../shared/wire.ts'
import { CHANNEL_CALL, CHANNEL_CHANGED } from './hosts/ipc.ts'

// All that the page gets from outside its sandbox. JSON both ways, so that a call means the same here as over HTTP.
contextBridge.exposeInMainWorld('foyer', {
  host: 'electron',

  async call(name: string, input: unknown, session?: string | null): Promise<Answer> {
    const json = JSON.stringify(input) ?? 'null'
    return JSON.parse((await ipcRenderer.invoke(CHANNEL_CALL, name, json, session ?? '')) as string) as Answer
  },

  onChange(listener: (topics: readonly string[]) => void): () => void {
    const heard = (_event: unknown, topics: readonly string[]): void => listener(topics)
    ipcRenderer.on(CHANNEL_CHANGED, heard)
    return () => {
      ipcRenderer.off(CHANNEL_CHANGED, heard)
    }
  },
})
