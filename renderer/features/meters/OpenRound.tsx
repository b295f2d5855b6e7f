import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { textSchema } from '../../../shared/contract/define.ts'
import { coverageText } from '../../../shared/reading-coverage.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'
import { Page } from '../../ui/Page.tsx'
import { MeterTabs } from './MeterTabs.tsx'
import type { MeterKind } from './ReadingRound.tsx'

const schema = z.object({ name: textSchema(40), readOn: dateText })

type OpenRoundProps = { kind: MeterKind; before: CallOutput<'rounds.list'>['rounds'][number] | undefined; kindChoice: ReactNode }

/** No round of this kind is open: one begins with its name and the day it is read on. */
export function OpenRound({ kind, before, kindChoice }: OpenRoundProps): ReactNode {
  const text = useText()
  const words = text.meters
  const { today } = useDesk()
  const defaults = { name: words.roundName(today.slice(0, 7), text.delivery.meterKinds[kind]), readOn: today }
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`round:${kind}`, form)
  const open = useCommand('readings.openRound', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await open.send({ kind, ...values })
    if (!answer.ok) setLeft(showErrors(form, answer.error))
  })
  return (
    <Page title={words.title} note={<MeterTabs open="round" />} error={left} primary={{ label: words.openRound, hotKey: 'Ctrl+Enter', onPress: () => void submit(), busy: open.sending }}>
      <div className="row">{kindChoice}</div>
      <section className="sheet stack-wide reading-open" aria-label={words.openRound}>
        <h2>{words.noneOpen(text.delivery.meterKinds[kind])}</h2>
        <DraftNote draft={draft} onClear={() => form.reset(defaults)} />
        <div className="fields">
          <TextField control={form.control} name="name" label={words.roundNameLabel} autoFocus onEnter={() => void submit()} />
          <DateField control={form.control} name="readOn" label={words.on} onEnter={() => void submit()} />
        </div>
        {before ? <p className="soft">{words.before(before.name, before.readOn, coverageText(before))}</p> : null}
      </section>
    </Page>
  )
}
