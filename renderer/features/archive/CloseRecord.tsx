import type { ReactNode } from 'react'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'

/** What came of it, asked in its row. */
export function CloseRecord({ recordId }: { recordId: number }): ReactNode {
  const text = useText()
  const close = useCommand('records.close')
  return (
    <AskReason
      label={text.archive.closeRecord}
      question={text.archive.outcome}
      act={text.archive.closeAct}
      keep={text.words.cancel}
      busy={close.sending}
      error={close.error}
      onSend={(outcome) => void close.send({ recordId, outcome })}
    />
  )
}
