import type { Page } from 'playwright-core'
import type { Answer } from '../../shared/wire.ts'
import { HEADER_SESSION } from '../../shared/wire.ts'
import type { OpenedFoyer, OpenOptions, Seeded } from './browser.ts'
import { openDesktop } from './electron.ts'
import type { ServedFoyer } from './served-foyer.ts'

/** A real Electron window in the shape the tests of a browser window know; it has no address, and one window only. */
export async function openElectronWindow(options: OpenOptions): Promise<OpenedFoyer> {
  const desktop = await openDesktop({ locale: options.locale ?? 'zh-CN', ...(options.dataFolder ? { dataFolder: options.dataFolder } : {}) })
  const { page } = desktop
  const none = (what: string) => (): never => {
    throw new Error(`an Electron window has no ${what}`)
  }
  return {
    page, context: page.context(), url: '', problems: desktop.problems,
    served: { ...seededThrough(page), dataFolder: desktop.dataFolder } as ServedFoyer,
    anotherWindow: none('second window'),
    close: () => desktop.close(),
  }
}

/** Calls and uploads through what the preload script lays out for the page. */
function seededThrough(page: Page): Seeded {
  return {
    call: (name, input, session) => page.evaluate(
      async ([called, sent, by]) => (window as unknown as { foyer: { call(name: string, input: unknown, session: string | null): Promise<unknown> } }).foyer.call(called, JSON.parse(sent), by),
      [name, JSON.stringify(input), session ?? null] as const) as Promise<Answer>,
    upload: (name, bytes, session) => page.evaluate(
      async ([fileName, encoded, header, by]) => {
        const body = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
        const headers = { [header]: by, 'x-foyer-file-name': fileName, 'content-type': 'application/octet-stream' }
        return (await fetch('/file', { method: 'POST', headers, body })).json()
      },
      [encodeURIComponent(name), Buffer.from(bytes).toString('base64'), HEADER_SESSION, session] as const) as Promise<Answer>,
  }
}
