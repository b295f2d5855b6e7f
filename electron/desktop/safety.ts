import type { App, Session, WebContents } from 'electron'
import { PAGES } from '../hosts/scheme.ts'

/** What a page may ask for beyond its own content; everything else is denied without a question. */
const GRANTED = new Set(['clipboard-sanitized-write'])

/** Closes every way out of the page: navigation, new windows, web views, permissions, the network. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event, address) => {
      if (address !== PAGES) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Denies a session everything that the desk does not need: it works without any network. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(GRANTED.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }))
  session.on('will-download', (event, item) => {
    // Papers and exports are saved by the system's own dialog, from bytes the page already holds.
    if (!isOurs(item.getURL())) event.preventDefault()
  })
}

function isOurs(address: string): boolean {
  return address.startsWith(PAGES) || address.startsWith(`blob:${PAGES}`) || /^(?:data|devtools):/.test(address)
}
