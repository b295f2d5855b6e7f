import { useEffect } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { Draft } from '../../data/use-draft.ts'

/** A form that begins with the search for premises has no search once a draft has brought them back: the cursor goes on to the next field. */
export function useFocusAfterRestoring<T extends FieldValues, C, O>(draft: Draft, { setFocus }: UseFormReturn<T, C, O>, field: FieldPath<T>): void {
  const restored = draft.restoredAt !== null
  useEffect(() => {
    if (restored) setFocus(field)
  }, [restored, setFocus, field])
}
