import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { saveFile } from '../../ui/save-file.ts'

export type Export = { make(name: CallInput<'exports.make'>['name'], date: string): Promise<void>; busy: boolean; refused: ErrorData | null; exported: string }

/** A table to take along: what was refused, or the name of the file that was saved. */
export function useExport(): Export {
  const send = useEffectCall('exports.make')
  const [refused, setRefused] = useState<ErrorData | null>(null)
  const [exported, setExported] = useState('')
  const make: Export['make'] = async (name, date) => {
    setExported('')
    const answer = await send.send({ name, format: 'xlsx', from: date, to: date })
    const problem = answer.ok ? await saveFile(answer.value) : answer.error
    setRefused(problem)
    if (answer.ok && problem === null) setExported(answer.value.name)
  }
  return { make, busy: send.sending, refused, exported }
}
