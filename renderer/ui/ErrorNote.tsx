import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { ErrorData } from '../../shared/wire.ts'
import { sentenceFor, useText } from '../text/language.tsx'
import { Act } from './Act.tsx'

/** A refused act, said in place: what, why, what next. Fields without a control here are named with their sentences. */
export function ErrorNote({ error, onAgain }: { error: ErrorData; onAgain?: () => void }): ReactNode {
  const text = useText()
  const fields = error.fields ?? []
  const sentences = error.code === 'invalid-input' && fields.length > 0
    ? Array.from(new Set(fields.map((field) => sentenceFor(text, field))))
    : [sentenceFor(text, error)]
  return (
    <Alert
      type="error"
      role="alert"
      title={sentences.join(' ')}
      action={onAgain ? <Act label={text.ui.again} kind="quiet" onPress={onAgain} /> : undefined}
    />
  )
}
