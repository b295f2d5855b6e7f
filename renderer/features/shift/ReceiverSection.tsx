import { Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { SEALED } from '../../data/use-second-yes.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Field } from '../../ui/Field.tsx'
import { tidyMoney } from '../../ui/fields.tsx'
import { Select } from '../../ui/Select.tsx'
import { countsDiffer, NIGHT } from './hand-over-draft.ts'
import type { Passwords } from './hand-over-draft.ts'
import type { PartProps } from './HandOverSheet.tsx'

type ReceiverProps = PartProps & { passwords: Passwords; managerAsked: boolean; onPassword(who: keyof Passwords, password: string): void; onEnter(): void }

/** Who signs, each with a password of their own: the giver, the receiver, and a manager where the two do not agree or much is missing. */
export function ReceiverSection({ sheet, draft, change, problemAt, passwords, managerAsked, onPassword, onEnter }: ReceiverProps): ReactNode {
  const text = useText()
  const words = text.shift
  const { user } = useDesk()
  const others = (useCall('users.names', {}).data?.users ?? []).filter((each) => each.id !== user.id)
  const choices = [...others.map((each) => ({ value: each.login, label: `${each.name} ${text.words.role[each.role]}` })), { value: NIGHT, label: words.noReceiver }]
  const night = draft.receiver === NIGHT
  const differ = countsDiffer(draft, sheet)
  const password = (who: keyof Passwords, label: string, path: string, hint?: string): ReactNode => (
    <Field label={label} error={problemAt(path)} {...(hint ? { hint } : {})} width="narrow">
      {(ties) => (
        <Input.Password
          {...ties}
          value={passwords[who]}
          autoComplete="off"
          onChange={(event) => onPassword(who, event.target.value)}
          onPressEnter={(event) => {
            if (event.ctrlKey) return
            event.preventDefault()
            onEnter()
          }}
        />
      )}
    </Field>
  )
  return (
    <section className="fields" aria-label={words.handOver}>
      {password('giver', words.giverPassword(sheet.shift.userName), 'giverPassword')}
      <Field label={words.receiver} error={problemAt('user')} width="narrow">
        {(ties) => <Select {...ties} className="select" value={draft.receiver === '' ? null : draft.receiver} options={choices} onChange={(receiver) => change({ receiver: receiver ?? '' })} />}
      </Field>
      {night ? null : (
        <Field label={words.receiverCount} error={problemAt('receiverCountedFen')} hint={words.receiverCountHint} width="narrow">
          {(ties) => (
            <Input
              {...ties} className="figures" value={draft.receiverCount} autoComplete="off" inputMode="decimal"
              onChange={(event) => change({ receiverCount: event.target.value })}
              onBlur={() => { if (tidyMoney(draft.receiverCount) !== draft.receiverCount) change({ receiverCount: tidyMoney(draft.receiverCount) }) }}
            />
          )}
        </Field>
      )}
      {night ? null : password('receiver', words.receiverPassword, 'password', words.receiverHint)}
      {differ || managerAsked || draft.manager !== '' ? <ManagerFields draft={draft} differ={differ} change={change} problemAt={problemAt} password={password('manager', draft.manager.startsWith(SEALED) ? text.words.sealedCode : words.managerPassword, 'managerPassword')} /> : null}
    </section>
  )
}

type ManagerFieldsProps = Pick<PartProps, 'draft' | 'change' | 'problemAt'> & { differ: boolean; password: ReactNode }

/** A third: says which of two counts stands, and has seen what is over or short. */
function ManagerFields({ draft, differ, change, problemAt, password }: ManagerFieldsProps): ReactNode {
  const text = useText()
  const words = text.shift
  const { user } = useDesk()
  const managers = (useCall('users.names', {}).data?.users ?? []).filter((each) => each.role === 'manager' && each.id !== user.id)
  const envelopes = (useCall('sealedCodes.list', {}, { when: draft.receiver === NIGHT }).data?.codes ?? []).filter((code) => code.state === 'sealed')
  const choices = [...managers.map((each) => ({ value: each.login, label: each.name })), ...envelopes.map((code) => ({ value: `${SEALED}${code.label}`, label: `${text.words.sealedCode} ${code.label}` }))]
  return (
    <>
      {differ ? (
        <Radio.Group aria-label={words.whichStands} value={draft.stands} onChange={(event) => change({ stands: event.target.value === 'receiver' ? 'receiver' : 'giver' })}>
          <Radio value="giver">{words.giverStands}</Radio>
          <Radio value="receiver">{words.receiverStands}</Radio>
        </Radio.Group>
      ) : null}
      <Field label={words.manager} error={problemAt('managerUser')} width="narrow">
        {(ties) => <Select {...ties} className="select" value={draft.manager === '' ? null : draft.manager} options={choices} onChange={(manager) => change({ manager: manager ?? '' })} />}
      </Field>
      {password}
    </>
  )
}
