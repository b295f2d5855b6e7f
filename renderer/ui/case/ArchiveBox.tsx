import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy } from '../../data/form-errors.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../Act.tsx'
import { ErrorNote } from '../ErrorNote.tsx'
import { TextField } from '../fields.tsx'
import { KeyScope } from '../hot-keys.tsx'

const schema = z.object({ box: textSchema(40) })

/** The archivist's sign-off of a finished case: in which box its papers lie. */
export function ArchiveBox({ box, busy, error, onPut }: { box: string; busy: boolean; error: ErrorData | null; onPut(box: string): void }): ReactNode {
  const words = useText().cases
  const form = useForm({ defaultValues: { box }, resolver: resolveBy(schema) })
  const put = form.handleSubmit((values) => onPut(values.box))
  return (
    <KeyScope className="row">
      <TextField control={form.control} name="box" label={words.archiveBox} width="narrow" onEnter={() => void put()} />
      <div className="field-button"><Act label={words.archiveAct} hotKey="Ctrl+Enter" busy={busy} onPress={() => void put()} /></div>
      {error && !error.fields ? <ErrorNote error={error} /> : null}
    </KeyScope>
  )
}
