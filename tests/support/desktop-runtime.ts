import { presentElectron } from '../../scripts/steps/electron-runtime.mjs'

/** The Electron to test with, or the reason why there is none to test with here. */
export function desktopRuntime(): { electron: string; reason: null } | { electron: null; reason: string } {
  const electron = presentElectron()
  if (!electron) return { electron: null, reason: 'FOYER_ELECTRON names no runtime and the electron package has none of its own' }
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return display ? { electron, reason: null } : { electron: null, reason: 'no display, and no Xvfb to stand for one' }
}

/** Electron refuses to run as root with its sandbox. */
export function sandboxSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
