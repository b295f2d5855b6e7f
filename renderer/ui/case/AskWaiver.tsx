import type { ReactNode } from 'react'
import type { Answer, ErrorData } from '../../../shared/wire.ts'
import { useText } from '../../text/language.tsx'
import { AskReason } from './AskReason.tsx'

type AskWaiverProps<C> = {
  autoFocus?: boolean
  busy: boolean
  error: ErrorData | null
  onWaive(reason: string): Promise<Answer<C>>
  onSaved(saved: C): void
  onReread(): void
}

/** A step of any case that is not needed is waived with a reason. */
export function AskWaiver<C>({ autoFocus = false, busy, error, onWaive, onSaved, onReread }: AskWaiverProps<C>): ReactNode {
  const text = useText()
  const words = text.cases
  const send = async (reason: string): Promise<void> => {
    const answer = await onWaive(reason)
    if (answer.ok) onSaved(answer.value)
    else if (answer.error.code === 'changed-meanwhile') onReread()
  }
  return <AskReason label={words.waive} question={words.waiveReason} act={words.waiveAct} keep={text.words.cancel} autoFocus={autoFocus} busy={busy} error={error} onSend={(reason) => void send(reason)} />
}
