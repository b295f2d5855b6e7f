import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { ErrorData } from '../../shared/wire.ts'
import type { Draft } from '../data/use-draft.ts'
import { useText } from '../text/language.tsx'
import { Act } from './Act.tsx'
import { DraftNote } from './DraftNote.tsx'
import { ErrorNote } from './ErrorNote.tsx'
import { KeyScope } from './hot-keys.tsx'

type InlineFormProps = {
  label: string
  act: string
  busy: boolean
  error: ErrorData | null
  draft?: Draft
  onClear?(): void
  onSend(): void
  onCancel(): void
  danger?: boolean
  children: ReactNode
}

/** A small form that opens in place on a page: its own Ctrl+Enter and Escape, away from the act the page is for. */
export function InlineForm({ label, act, busy, error, draft, onClear, onSend, onCancel, danger = false, children }: InlineFormProps): ReactNode {
  const text = useText()
  useFocusBack()
  return (
    <KeyScope className="inline-form">
      <section className="sheet stack-wide" aria-label={label}>
        {draft && onClear ? <DraftNote draft={draft} onClear={onClear} /> : null}
        {children}
        {error ? <ErrorNote error={error} /> : null}
        <div className="row-end">
          <Act label={text.words.cancel} kind="quiet" hotKey="Escape" onPress={onCancel} />
          <Act label={act} kind={danger ? 'danger' : 'plain'} hotKey="Ctrl+Enter" busy={busy} onPress={onSend} />
        </div>
      </section>
    </KeyScope>
  )
}

/** Once the form is gone, the keyboard goes on from where it was opened instead of from the top of the page. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(() => () => {
    if (document.activeElement === document.body && opener instanceof HTMLElement && opener.isConnected) opener.focus()
  }, [opener])
}
