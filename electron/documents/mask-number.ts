/** A document number as it may stand on paper: ****002X, as in every answer. What is masked already stays as it is, so that masking twice does no harm. */
export function maskDocumentNumber(number: string): string {
  return number === '' || number.includes('*') ? number : `****${number.length > 4 ? number.slice(-4) : ''}`
}
