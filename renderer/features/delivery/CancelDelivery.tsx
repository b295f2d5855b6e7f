import type { ReactNode } from 'react'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'
import type { Case } from './case.ts'

/** Ends a delivery with a reason, as if it had not been begun. */
export function CancelDelivery({ delivery }: { delivery: Case }): ReactNode {
  const text = useText()
  const words = text.delivery
  const cancel = useCommand('delivery.cancel')
  return (
    <AskReason
      label={words.cancelCase} question={words.cancelReason} act={words.cancelAct} keep={text.cases.keepCase} danger busy={cancel.sending} error={cancel.error}
      onSend={(reason) => void cancel.send({ caseId: delivery.caseId, version: delivery.version, reason })}
    />
  )
}
