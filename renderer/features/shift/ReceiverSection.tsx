import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PartProps } from './HandOverSheet.tsx'

type ReceiverProps = PartProps & { password: string; onPassword(password: string): void; onEnter(): void }

/** The next person, who signs with their own password. */
export function ReceiverSection({ draft, change, problemAt, password, onPassword, onEnter }: ReceiverProps): ReactNode {
  const text = useText()
  const words = text.shift
  const { user } = useDesk()
  const names = useCall('users.names', {})
  const choices = (names.data?.users ?? []).filter((each) => each.id !== user.id).map((each) => ({ value: each.login, label: `${each.name} ${text.words.role[each.role]}` }))
  return (
    <section className="fields" aria-label={words.handOver}>
      <Field label={words.receiver} error={problemAt('user')} width="narrow">
        {(ties) => <Select {...ties} className="select" value={draft.receiver === '' ? null : draft.receiver} options={choices} onChange={(receiver) => change({ receiver: receiver ?? '' })} />}
      </Field>
      <Field label={words.receiverPassword} error={problemAt('password')} hint={words.receiverHint} width="narrow">
        {(ties) => (
          <Input.Password
            {...ties}
            value={password}
            autoComplete="off"
            onChange={(event) => onPassword(event.target.value)}
            onPressEnter={(event) => {
              if (event.ctrlKey) return
              event.preventDefault()
              onEnter()
            }}
          />
        )}
      </Field>
    </section>
  )
}
