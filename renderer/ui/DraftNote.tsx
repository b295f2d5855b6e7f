import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Draft } from '../data/use-draft.ts'
import { useText } from '../text/language.tsx'
import { Act } from './Act.tsx'
import { shortMoment } from './moments.ts'

/** Says that a form came back as it was left, with the way to begin anew. */
export function DraftNote({ draft, onClear }: { draft: Draft; onClear(): void }): ReactNode {
  const text = useText()
  if (draft.restoredAt === null) return null
  const clear = (): void => {
    void draft.discard().then(() => {
      draft.renewRequestId()
      onClear()
    })
  }
  return (
    <Alert
      type="info"
      role="status"
      title={text.ui.draftRestored(shortMoment(draft.restoredAt))}
      action={<Act label={text.ui.draftDiscard} kind="quiet" onPress={clear} />}
    />
  )
}
