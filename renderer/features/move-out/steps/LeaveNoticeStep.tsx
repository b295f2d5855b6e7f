import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../../shared/contract/define.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText, optionalDateText } from '../../../data/text-schemas.ts'
import { useDesk } from '../../../shell/desk.ts'
import { useText } from '../../../text/language.tsx'
import { ChoiceField, DateField, SelectField, TextField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

/** Stands for somebody who shows a 委托书 that is not on file. */
const OTHER = 0
const schema = z.object({
  givenOn: dateText, leavesOn: dateText, reason: optionalTextSchema(200), givenBy: z.enum(['self', 'agent']), agent: z.number(), agentName: optionalTextSchema(80), mandateNumber: optionalTextSchema(40),
  mandateUntil: optionalDateText, forwardTo: optionalTextSchema(120),
})

export function LeaveNoticeStep(props: StepProps): ReactNode {
  const words = useText().moveOut
  const { today } = useDesk()
  const { moveOut } = props
  const kept = dataOf(moveOut, 'notice')
  const defaultValues: z.input<typeof schema> = {
    givenOn: kept?.givenOn ?? today, leavesOn: kept?.leavesOn ?? '', reason: kept?.reason ?? '', givenBy: kept?.givenBy ?? 'self', agent: kept?.agentPartyId ?? moveOut.agents[0]?.partyId ?? OTHER,
    agentName: kept?.agentName ?? '', mandateNumber: kept?.mandateNumber ?? '', mandateUntil: kept?.mandateUntil ?? '', forwardTo: kept?.forwardTo ?? '',
  }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const givenBy = useWatch({ control: form.control, name: 'givenBy' })
  const agent = useWatch({ control: form.control, name: 'agent' })
  const step = useStep({
    ...props, step: 'notice', form, names: { 'data.agentPartyId': 'agent' },
    toData: ({ agent: chosen, ...values }) => ({ step: 'notice', ...values, agentPartyId: values.givenBy === 'agent' && chosen !== OTHER ? chosen : null }),
  })
  return (
    <StepFrame {...props} step="notice" form={step} waivable={false}>
      <div className="fields">
        <DateField control={form.control} name="givenOn" label={words.givenOn} autoFocus />
        <DateField control={form.control} name="leavesOn" label={words.leavesOn} hint={words.noticeDays(moveOut.notice.days)} />
        <TextField control={form.control} name="reason" label={words.reason} optional />
      </div>
      {moveOut.notice.shortBy > 0 ? <p className="look" role="status">{words.short(moveOut.notice.shortBy)}</p> : null}
      <ChoiceField control={form.control} name="givenBy" label={words.givenBy} choices={(['self', 'agent'] as const).map((by) => ({ value: by, label: words.givenBys[by] }))} />
      {givenBy === 'agent' ? (
        <div className="fields">
          {moveOut.agents.length > 0 ? <SelectField control={form.control} name="agent" label={words.agent} choices={[...moveOut.agents.map((each) => ({ value: each.partyId, label: `${each.name} ${each.number}`.trim() })), { value: OTHER, label: words.otherAgent }]} /> : null}
          {agent === OTHER ? (
            <>
              <TextField control={form.control} name="agentName" label={words.agentName} />
              <TextField control={form.control} name="mandateNumber" label={words.mandateNumber} width="narrow" />
              <DateField control={form.control} name="mandateUntil" label={words.mandateUntil} optional />
            </>
          ) : null}
        </div>
      ) : null}
      <TextField control={form.control} name="forwardTo" label={words.forwardTo} optional />
      {moveOut.members.length > 0 ? <p className="soft">{words.members(moveOut.members.map((member) => member.name).join('、'))}</p> : null}
      {moveOut.others.length > 0 ? <p className="soft">{words.others(moveOut.others.map((other) => `${other.name} ${other.part}`.trim()).join('、'))}</p> : null}
    </StepFrame>
  )
}
