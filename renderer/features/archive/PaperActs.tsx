import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { ArchiveFile } from './archive-file.ts'

/** What can be done with a paper of the file just now. */
export function PaperActs({ paper }: { paper: Pick<ArchiveFile['papers'][number], 'paperId' | 'leftOn' | 'loan'> }): ReactNode {
  const text = useText()
  const { user } = useDesk()
  const [lending, setLending] = useState<boolean | null>(null)
  const giveBack = useCommand('archivePapers.giveBack')
  const leave = useCommand('archivePapers.leave')
  if (paper.leftOn !== null) return null
  if (paper.loan !== null) {
    return (
      <>
        <Act label={text.archive.giveBack} busy={giveBack.sending} onPress={() => void giveBack.send({ paperId: paper.paperId })} />
        {giveBack.error ? <ErrorNote error={giveBack.error} /> : null}
      </>
    )
  }
  if (lending) return <LendPaper paperId={paper.paperId} onDone={() => setLending(false)} />
  return (
    <span className="archive-acts">
      <Act label={text.archive.lend} kind="quiet" autoFocus={lending === false} onPress={() => setLending(true)} />
      {user.role === 'manager' ? (
        <AskReason
          label={text.archive.leave}
          question={text.archive.leaveReason}
          act={text.archive.leaveAct}
          keep={text.words.cancel}
          danger
          busy={leave.sending}
          error={leave.error}
          onSend={(reason) => void leave.send({ paperId: paper.paperId, reason })}
        />
      ) : null}
    </span>
  )
}

const schema = z.object({ borrower: textSchema(40), purpose: textSchema(100), dueBackOn: dateText })

function LendPaper({ paperId, onDone }: { paperId: number; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.archive
  const form = useForm({ defaultValues: { borrower: '', purpose: '', dueBackOn: '' }, resolver: resolveBy(schema) })
  const lend = useCommand('archivePapers.lend')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await lend.send({ paperId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.lend} act={words.lendAct} busy={lend.sending} error={left} onSend={() => void submit()} onCancel={onDone}>
      <TextField control={form.control} name="borrower" label={words.borrower} autoFocus />
      <TextField control={form.control} name="purpose" label={words.purpose} />
      <DateField control={form.control} name="dueBackOn" label={words.dueBackOn} onEnter={() => void submit()} />
    </InlineForm>
  )
}
