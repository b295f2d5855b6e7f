/**
 * A document number as it may stand on paper: 110105********002X. Longer numbers keep six and four characters, shorter ones two and three.
 * What is masked already stays as it is, so that masking twice does no harm.
 */
export function maskDocumentNumber(number: string): string {
  if (number.includes('*')) return number
  const [head, tail] = number.length >= 15 ? [6, 4] : [2, 3]
  if (number.length <= head + tail) return '*'.repeat(number.length)
  return number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(-tail)
}
