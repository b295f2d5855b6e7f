/** 32 hexadecimal digits, made when a form opens: the core answers the same request once, however often it comes. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
