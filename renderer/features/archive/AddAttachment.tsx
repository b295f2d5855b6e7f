import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Subject } from '../../../shared/contract/archive.ts'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { packRefusal, resolveBy, showErrors } from '../../data/form-errors.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { uploadBytes } from '../../transport/call.ts'
import { Act } from '../../ui/Act.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'

const schema = z.object({ title: textSchema(80) })

/** Choose a PDF or picture, say what it is; it is kept encrypted. */
export function AddAttachment({ subject, onDone }: { subject: Subject; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.archive
  const picker = useRef<HTMLInputElement>(null)
  const form = useForm({ defaultValues: { title: '' }, resolver: resolveBy(schema) })
  const add = useEffectCall('attachments.add')
  const [chosen, setChosen] = useState<File | null>(null)
  const [atFile, setAtFile] = useState<string | undefined>()
  const [left, setLeft] = useState<ErrorData | null>(null)
  const choose = (file: File | undefined): void => {
    setChosen(file ?? null)
    setAtFile(undefined)
    if (file && form.getValues('title') === '') form.setValue('title', file.name.replace(/\.[^.]+$/, '').slice(0, 80))
  }
  const submit = form.handleSubmit(async ({ title }) => {
    setLeft(null)
    if (!chosen) return setAtFile('choose-file')
    const file = await uploadBytes(chosen, chosen.name)
    const answer = file.ok ? await add.send({ subject, file: file.value.handle, title }) : file
    if (answer.ok) return onDone()
    const wrong = answer.error.fields?.find((field) => field.path === 'file')
    setAtFile(wrong ? packRefusal(wrong) : undefined)
    if (!wrong) setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.addAttachment} act={words.keepAttachment} busy={add.sending} error={left} onSend={() => void submit()} onCancel={onDone}>
      <Field label={words.file} hint={words.fileHint} error={atFile} width="full">
        {({ status: _status, ...ties }) => (
          <div className="row">
            <Act label={words.chooseFile} autoFocus onPress={() => picker.current?.click()} />
            <span>{chosen?.name ?? ''}</span>
            <input {...ties} ref={picker} type="file" accept=".pdf,.jpg,.jpeg,.png" className="visually-hidden" tabIndex={-1} onChange={(event) => choose(event.target.files?.[0])} />
          </div>
        )}
      </Field>
      <TextField control={form.control} name="title" label={words.attachmentTitle} onEnter={() => void submit()} />
    </InlineForm>
  )
}
