import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ErrorData } from '../../../shared/wire.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { saveFile } from '../../ui/save-file.ts'

/** The sheet of a round as .xlsx, to be filled in or kept. */
export function SaveSheet({ roundId }: { roundId: number }): ReactNode {
  const words = useText().meters
  const make = useEffectCall('readings.file')
  const [error, setError] = useState<ErrorData | null>(null)
  const save = async (): Promise<void> => {
    const answer = await make.send({ roundId })
    setError(answer.ok ? await saveFile(answer.value) : answer.error)
  }
  return <>{error ? <ErrorNote error={error} /> : null}<Act label={words.fileOut} kind="quiet" busy={make.sending} onPress={() => void save()} /></>
}
