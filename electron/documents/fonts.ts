import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pdfmake from 'pdfmake'

// In order of preference. The first must be there; each later one is asked only for characters that those before it lack.
const families = [
  { file: 'NotoSansSC', folder: 'noto-sans-sc' },
  { file: 'NotoSansJP', folder: 'noto-sans-jp' },
  { file: 'NotoSansHK', folder: 'noto-sans-hk' },
]

type ParsedFont = { readonly postscriptName: string, hasGlyphForCodePoint(codePoint: number): boolean }
type EmbeddedFont = { readonly font: ParsedFont, layoutCached(text: string): unknown, layoutRun(text: string): unknown }
type EmbeddedFontClass = new (document: PdfDocument, font: ParsedFont, id: string) => EmbeddedFont
type PdfDocument = {
  _font: EmbeddedFont
  _fontCount: number
  _fontFamilies: Record<string, EmbeddedFont>
  font(source: Uint8Array): unknown
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
}
type Face = { readonly key: string, readonly font: ParsedFont, readonly embedded: EmbeddedFontClass, readonly laidOut: Map<string, unknown> }
type Family = { readonly name: string, readonly regular: () => Face, readonly bold: () => Face }

/** The fonts of one folder, parsed once for as many documents as are made. */
export type PaperFonts = {
  readonly mainFamily: string
  /** The family that can show a character, or null when none can. */
  familyFor(character: string): string | null
}

const known = new Map<string, Family>()
let opener: Promise<PdfDocument> | undefined
let loadedFolders = 0

/**
 * Opens the fonts in a folder: either the files themselves (the packaged app) or @expo-google-fonts with its packages.
 * Faces are parsed when first needed, so a second font costs nothing until a rare character comes.
 */
export async function loadFonts(folder: string): Promise<PaperFonts> {
  opener ??= openPdfDocument()
  const document = await opener
  const set = ++loadedFolders
  const found = families.flatMap((family) => {
    const regular = findFace(folder, family, '400Regular')
    if (regular === null) return []
    const bold = findFace(folder, family, '700Bold') ?? regular
    const name = `paper-${set}-${family.file}`
    return [{ name, regular: once(() => parse(document, regular)), bold: once(() => parse(document, bold)) }]
  })
  const [main] = found
  if (main === undefined || findFace(folder, families[0]!, '400Regular') === null) {
    throw new Error(`No ${families[0]!.file} font in ${folder}`)
  }
  for (const family of found) known.set(family.name, family)
  const answers = new Map<string, string | null>()
  return {
    mainFamily: main.name,
    familyFor(character) {
      let answer = answers.get(character)
      if (answer === undefined) {
        const codePoint = character.codePointAt(0) ?? 0
        answer = found.find((family) => family.regular().font.hasGlyphForCodePoint(codePoint))?.name ?? null
        answers.set(character, answer)
      }
      return answer
    },
  }
}

function findFace(folder: string, family: { file: string, folder: string }, weight: string): string | null {
  const file = `${family.file}_${weight}.ttf`
  return [join(folder, file), join(folder, family.folder, weight, file)].find((path) => existsSync(path)) ?? null
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/**
 * pdfmake parses a font anew for every document. Registering a fontkit format would stop that, but only with the very copy of
 * fontkit that pdfkit loaded, which differs between Node (CommonJS) and a bundle (ESM). So the parsed font and its class are taken from a
 * document that pdfmake made itself, and the one method that opens fonts hands them out again.
 */
async function openPdfDocument(): Promise<PdfDocument> {
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  const stream: unknown = await pdfmake.createPdf({ content: [], defaultStyle: {} }).getStream()
  const document = stream as PdfDocument
  const prototype = Object.getPrototypeOf(document) as PdfDocument
  if (typeof prototype.provideFont !== 'function' || typeof document._fontFamilies !== 'object') {
    throw new Error('This pdfmake opens fonts in another way; see electron/documents/fonts.ts')
  }
  const openNormally = prototype.provideFont
  prototype.provideFont = function provideFont(this: PdfDocument, name, bold, italics) {
    const family = known.get(name)
    return family === undefined ? openNormally.call(this, name, bold, italics) : embed(this, bold ? family.bold() : family.regular())
  }
  return document
}

function parse(document: PdfDocument, path: string): Face {
  document.font(readFileSync(path))
  const { font, constructor } = document._font
  return { key: path, font, embedded: constructor as EmbeddedFontClass, laidOut: new Map() }
}

function embed(document: PdfDocument, face: Face): EmbeddedFont {
  const already = document._fontFamilies[face.key]
  if (already !== undefined) return already
  document._fontCount += 1
  const font = new face.embedded(document, face.font, `F${document._fontCount}`)
  // Words come back from paper to paper (headings, item names), and shaping them is the dearest part of a page.
  font.layoutCached = (text) => {
    let run = face.laidOut.get(text)
    if (run === undefined) {
      if (face.laidOut.size > 20_000) face.laidOut.clear()
      run = font.layoutRun(text)
      face.laidOut.set(text, run)
    }
    return run
  }
  document._fontFamilies[face.key] = font
  return font
}
