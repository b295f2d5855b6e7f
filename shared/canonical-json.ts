/** JSON with sorted keys and without undefined values: one text for one value. Plain loops: every receipt passes here at commit. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    let text = '['
    for (let index = 0; index < value.length; index += 1) text += (index > 0 ? ',' : '') + canonicalJson(value[index])
    return `${text}]`
  }
  if (typeof value === 'object' && value !== null) {
    let text = '{'
    const members = value as Readonly<Record<string, unknown>>
    for (const key of Object.keys(members).sort()) {
      const member = members[key]
      if (member !== undefined) text += (text.length > 1 ? ',' : '') + JSON.stringify(key) + ':' + canonicalJson(member)
    }
    return `${text}}`
  }
  return JSON.stringify(value) ?? 'null'
}
