import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import { keyKindSchema } from '../../../shared/contract/move-in.ts'
import type { Text } from '../../text/zh-CN.ts'
import type { LineColumn } from '../../ui/Lines.tsx'
import { withoutBlank } from '../../ui/Lines.tsx'

/** Lines of a form that gives keys out; one without a number is not sent. */
export const keyLines = z.array(z.object({ kind: keyKindSchema, number: z.string() })).transform((lines) => withoutBlank(lines, ['number']))
  .pipe(z.array(z.object({ kind: keyKindSchema, number: textSchema(40) })).min(1, { error: 'keys-needed' }))
export const emptyKey: { kind: z.infer<typeof keyKindSchema>; number: string } = { kind: 'door-key', number: '' }

export function keyColumns(text: Text): LineColumn[] {
  const words = text.keys
  return [{ key: 'kind', label: words.kind, width: '128px', choices: keyKindSchema.options.map((kind) => ({ value: kind, label: words.kinds[kind] })) }, { key: 'number', label: words.number }]
}
