import { build } from '../../scripts/steps/build-parts.mjs'
import { chromiumPath } from './chromium.ts'

/** Runs once before the tests that open a page: they see what the sources say now, in a Chromium unpacked once. */
export async function setup(): Promise<void> {
  await build(['renderer'])
  await chromiumPath()
}
