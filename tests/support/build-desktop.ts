import { build } from '../../scripts/steps/build-parts.mjs'
import { desktopRuntime } from './desktop-runtime.ts'
import { startDisplay } from './display.ts'

/** Runs once before the tests that open Electron: a display to open it on, and bundles that say what the sources say now. */
export async function setup(): Promise<() => void> {
  const end = await startDisplay()
  if (desktopRuntime().electron) await build(['renderer', 'desktop'])
  return end
}
