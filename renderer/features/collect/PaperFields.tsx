import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Field } from '../../ui/Field.tsx'
import type { TillErrors } from './reckoning.ts'
import type { Till } from './till.ts'
import { writtenMoment } from './written-moment.ts'

type PaperFieldsProps = { till: Till; errors: TillErrors; onChange(till: Till): void }

/** The number on the paper, and a receipt written by hand while the power was out. */
export function PaperFields({ till, errors, onChange }: PaperFieldsProps): ReactNode {
  const text = useText()
  const { today } = useDesk()
  const toggle = (handWritten: boolean): void => onChange({ ...till, handWritten, writtenAt: handWritten && till.writtenAt === '' ? `${today} ` : till.writtenAt })
  return (
    <>
      <Field label={till.handWritten ? text.collect.handWrittenNumber : text.collect.paperNumber} width="full" error={errors['paperNumber']}>
        {({ status, ...ties }) => (
          <Input {...ties} status={status ?? ''} value={till.paperNumber} onChange={(event) => onChange({ ...till, paperNumber: event.target.value })} autoComplete="off" maxLength={20} data-till="paperNumber" />
        )}
      </Field>
      {till.handWritten ? (
        <Field label={text.collect.writtenAt} width="full" error={errors['writtenAt']}>
          {({ status, ...ties }) => (
            <Input
              {...ties}
              status={status ?? ''}
              value={till.writtenAt}
              placeholder={text.collect.writtenAtHint}
              onChange={(event) => onChange({ ...till, writtenAt: event.target.value })}
              onBlur={(event) => { const tidy = writtenMoment(event.target.value); if (tidy !== null && tidy !== event.target.value) onChange({ ...till, writtenAt: tidy }) }}
              autoComplete="off"
              data-till="writtenAt"
            />
          )}
        </Field>
      ) : null}
      <Field label={text.collect.remark} width="full" error={errors['remark']}>
        {({ status, ...ties }) => (
          <Input {...ties} status={status ?? ''} value={till.remark} onChange={(event) => onChange({ ...till, remark: event.target.value })} autoComplete="off" maxLength={100} data-till="remark" />
        )}
      </Field>
      <div className="till-ticks">
        <Checkbox checked={till.handWritten} onChange={(event) => toggle(event.target.checked)}>{text.collect.handWritten}</Checkbox>
      </div>
    </>
  )
}
