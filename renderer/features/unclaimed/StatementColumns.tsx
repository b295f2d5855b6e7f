import type { ReactNode } from 'react'
import { NEEDED_STATEMENT_FIELDS, STATEMENT_FIELDS } from '../../../shared/contract/unclaimed.ts'
import type { StatementField } from '../../../shared/contract/unclaimed.ts'
import type { FieldError } from '../../../shared/wire.ts'
import { packRefusal } from '../../data/form-errors.ts'
import { useText } from '../../text/language.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Mapping } from './StatementPreview.tsx'

type StatementColumnsProps = { headings: readonly string[]; mapping: Mapping; errors: readonly FieldError[]; remembered: boolean; onChange(mapping: Mapping): void }

/** Which heading is what: chosen once for a channel. */
export function StatementColumns({ headings, mapping, errors, remembered, onChange }: StatementColumnsProps): ReactNode {
  const words = useText().unclaimed
  const options = [{ value: '', label: words.notInFile }, ...Array.from(new Set(headings)).filter((heading) => heading !== '').map((heading) => ({ value: heading, label: heading }))]
  const choose = (field: StatementField, heading: string): void => onChange(Object.fromEntries(Object.entries({ ...mapping, [field]: heading }).filter(([, chosen]) => chosen !== '')))
  return (
    <section className="sheet import-columns" aria-label={words.columns}>
      <div className="row"><h2>{words.columns}</h2><span className="soft small">{remembered ? words.columnsRemembered : words.columnsHint}</span></div>
      <div className="unclaimed-columns">
        {STATEMENT_FIELDS.map((field) => {
          const error = errors.find((each) => each.path === `mapping.${field}`)
          const name = words.fields[field]
          return (
            <Field key={field} label={NEEDED_STATEMENT_FIELDS.includes(field) ? words.needed(name) : name} error={error ? packRefusal(error) : undefined} width="full">
              {({ status, ...ties }) => <Select {...ties} autoFocus={error !== undefined && error === errors[0]} {...(status ? { status } : {})} className="select" value={mapping[field] ?? ''} options={options} onChange={(heading: string) => choose(field, heading)} />}
            </Field>
          )
        })}
      </div>
    </section>
  )
}
