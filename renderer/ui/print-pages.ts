import { pageNonce } from './page-nonce.ts'

/**
 * Sends pictures of pages to the system's print dialog at the true paper size. The rest of the page is hidden from the printer
 * by the style sheet (`body.printing`); the page box is made here because its size is the paper's.
 */
export async function printImages(images: readonly Blob[], widthMm: number, heightMm: number): Promise<void> {
  const addresses = images.map((image) => URL.createObjectURL(image))
  const sheet = document.createElement('div')
  sheet.className = 'print-sheet'
  sheet.setAttribute('aria-hidden', 'true')
  const style = document.createElement('style')
  style.nonce = pageNonce()
  style.textContent = `@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }
    .print-sheet img { width: ${widthMm}mm; height: ${heightMm}mm }`
  const pictures = addresses.map((address) => {
    const picture = document.createElement('img')
    picture.src = address
    picture.alt = ''
    return picture
  })
  sheet.append(...pictures)
  document.head.append(style)
  document.body.append(sheet)
  document.body.classList.add('printing')
  try {
    await Promise.all(pictures.map((picture) => picture.decode()))
    await new Promise<void>((resolve) => {
      window.addEventListener('afterprint', () => resolve(), { once: true })
      window.print()
      // Where the dialog blocks the page it has closed by now; `afterprint` may not come at all in a window without a printer.
      setTimeout(resolve, 500)
    })
  } finally {
    document.body.classList.remove('printing')
    sheet.remove()
    style.remove()
    for (const address of addresses) URL.revokeObjectURL(address)
  }
}
