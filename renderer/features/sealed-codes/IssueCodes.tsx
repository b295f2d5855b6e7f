import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { ErrorData, FileHandle } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { wholeNumberText } from '../../data/text-schemas.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import { NumberField } from '../../ui/fields.tsx'

const schema = z.object({ count: wholeNumberText })

/** How many codes; the sheet follows at once and is shown this once. */
export function IssueCodes({ onIssued, onCancel }: { onIssued(file: FileHandle): void; onCancel(): void }): ReactNode {
  const text = useText()
  const words = text.sealedCodes
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: { count: '9' }, resolver: resolveBy(schema) })
  const issue = useEffectCall('sealedCodes.issue')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await issue.send(values)
    if (answer.ok) onIssued(answer.value.file)
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <KeyScope>
      <section className="sheet stack-wide" aria-label={words.issue}>
        <h2>{words.issue}</h2>
        <p className="soft">{words.once}</p>
        <NumberField control={form.control} name="count" label={words.count} autoFocus onEnter={() => void submit()} />
        {left ? <ErrorNote error={left} /> : null}
        <div className="row-end">
          <Act label={text.words.cancel} hotKey="Escape" onPress={onCancel} />
          <Act label={words.issue} kind="primary" hotKey="Ctrl+Enter" busy={issue.sending} onPress={() => void submit()} />
        </div>
      </section>
    </KeyScope>
  )
}
