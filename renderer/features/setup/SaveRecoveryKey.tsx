import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { TextField, TickField } from '../../ui/fields.tsx'

type Saved = CallOutput<'setup.saveRecoveryKey'>

const schema = z.object({ folder: textSchema(400), acceptSameDisk: z.boolean() })

/** Saves the sheet into a folder; the disk of the data is warned against and needs a tick of its own. */
export function SaveRecoveryKey(): ReactNode {
  const text = useText()
  const save = useEffectCall('setup.saveRecoveryKey')
  const [saved, setSaved] = useState<Saved | null>(null)
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [sameDisk, setSameDisk] = useState(false)
  const form = useForm({ defaultValues: { folder: '', acceptSameDisk: false }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async (values) => {
    setSaved(null)
    setLeft(null)
    const answer = await save.send(values)
    if (answer.ok) return setSaved(answer.value)
    if (answer.error.code === 'same-disk' || answer.error.fields?.some((field) => field.code === 'same-disk')) setSameDisk(true)
    setLeft(showErrors(form, answer.error))
  })
  return (
    <div className="stack" role="group" aria-label={text.setup.keySave}>
      <h2>{text.setup.keySave}</h2>
      <div className="fields">
        <TextField control={form.control} name="folder" label={text.setup.folder} hint={text.setup.folderHint} onEnter={() => void submit()} />
        <div className="field-button"><Act label={text.setup.saveHere} busy={save.sending} onPress={() => void submit()} /></div>
      </div>
      {sameDisk ? <TickField control={form.control} name="acceptSameDisk" label={text.setup.acceptSameDisk} /> : null}
      {left ? <ErrorNote error={left} /> : null}
      {saved ? <p role="status" className={saved.drive === 'same-disk' ? 'look' : ''}>{savedSentence(text, saved)}</p> : null}
    </div>
  )
}

function savedSentence(text: Text, { drive, path }: Saved): string {
  switch (drive) {
    case 'removable': return text.setup.savedRemovable(path)
    case 'other-disk': return text.setup.savedOther(path)
    case 'same-disk': return text.setup.savedSame(path)
    default: return drive satisfies never
  }
}
