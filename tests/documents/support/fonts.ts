import { fileURLToPath } from 'node:url'
import { loadFonts } from '../../../electron/documents/fonts.ts'

export const fontFolder = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts', import.meta.url))

const loading = loadFonts(fontFolder)

/** The fonts of the packages, parsed once a test file. */
export function testFonts() {
  return loading
}
