import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import { resolveBy } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { TextField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import type { Case } from './case.ts'

const schema = z.object({ box: textSchema(40) })

/** A finished case: the archivist says in which box its papers lie, and a manager reopens one that was a mistake, the same day. */
export function AfterFinish({ moveIn }: { moveIn: Case }): ReactNode {
  const words = useText().moveIn
  const { user, today } = useDesk()
  const reopen = useCommand('moveIn.reopen')
  const archive = useCommand('moveIn.archive')
  const form = useForm({ defaultValues: { box: moveIn.archive?.box ?? '' }, resolver: resolveBy(schema) })
  const put = form.handleSubmit(async ({ box }) => {
    await archive.send({ caseId: moveIn.caseId, version: moveIn.version, box })
  })
  return (
    <div className="case-foot">
      <div className="page-foot-error">{archive.error ? <ErrorNote error={archive.error} /> : null}</div>
      {user.role === 'manager' && moveIn.closedAt?.startsWith(today) ? (
        <AskReason
          label={words.reopen} question={words.reopenReason} act={words.reopenAct} keep={words.keepClosed} danger busy={reopen.sending} error={reopen.error}
          onSend={(reason) => void reopen.send({ caseId: moveIn.caseId, version: moveIn.version, reason })}
        />
      ) : null}
      <KeyScope className="row">
        <TextField control={form.control} name="box" label={words.archiveBox} width="narrow" onEnter={() => void put()} />
        <div className="field-button"><Act label={words.archiveAct} hotKey="Ctrl+Enter" busy={archive.sending} onPress={() => void put()} /></div>
      </KeyScope>
    </div>
  )
}
