import { BrowserWindow } from 'electron'
import type { Session } from 'electron'
import { PAGES } from '../hosts/scheme.ts'

/** Opens the desk's window: sandboxed, isolated, and shown only once it has something to show. */
export function openWindow(options: { session: Session; preload: string; devTools: boolean }): BrowserWindow {
  const window = new BrowserWindow({
    title: '门厅 Foyer',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#f4f1ea',
    autoHideMenuBar: true,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.devTools,
    },
  })
  window.once('ready-to-show', () => window.show())
  return window
}

/** Loads the desk into its window; rejects when the page cannot be shown. */
export function loadDesk(window: BrowserWindow): Promise<void> {
  return window.loadURL(PAGES)
}

/** Puts the window in front of everything, wherever it was. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
