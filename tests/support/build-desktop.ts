import { build } from '../../scripts/steps/build-parts.mjs'

/** Runs once before the tests that open Electron: they see what the sources say now. */
export async function setup(): Promise<void> {
  await build(['renderer', 'desktop'])
}
