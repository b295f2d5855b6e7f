import { presentElectron } from '../../scripts/steps/electron-runtime.mjs'

/** The Electron to test with, or the reason why there is none to test with here. */
export function desktopRuntime(): { electron: string; reason: null } | { electron: null; reason: string } {
  const electron = presentElectron()
  if (!electron) return { electron: null, reason: 'FOYER_ELECTRON names no runtime and the electron package has none of its own' }
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return display ? { electron, reason: null } : { electron: null, reason: 'no display, and no Xvfb to stand for one' }
}

/** How Electron is started in tests: as root it refuses to run with its sandbox. */
export function testSwitches(): string[] {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  // A display without a screen has no graphics card either.
  return [...root, '--disable-gpu']
}
