import { PDFDocument } from '@cantoo/pdf-lib'

export type DocumentFacts = { readonly title: string, readonly language: string, readonly issuedAt: Date }

/** One PDF with the pages of several, in their order. The same parts and facts give the same bytes. */
export async function joinPages(parts: readonly Uint8Array[], { title, language, issuedAt }: DocumentFacts): Promise<Uint8Array> {
  const joined = await PDFDocument.create({ updateMetadata: false })
  for (const part of parts) {
    const document = await PDFDocument.load(part, { updateMetadata: false })
    for (const page of await joined.copyPages(document, document.getPageIndices())) joined.addPage(page)
  }
  joined.setTitle(title, { showInWindowTitleBar: true })
  joined.setLanguage(language)
  joined.setCreator('Foyer')
  joined.setProducer('Foyer')
  joined.setCreationDate(issuedAt)
  joined.setModificationDate(issuedAt)
  return joined.save()
}
