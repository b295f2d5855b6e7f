import type { ReactNode } from 'react'
import type { FieldError } from '../../../shared/wire.ts'
import { packRefusal } from '../../data/form-errors.ts'
import { useText } from '../../text/language.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Ledger } from './source.ts'

type ColumnChoiceProps = { read: Ledger['read']; mapping: Readonly<Record<string, string>>; errors: readonly FieldError[]; onChange(mapping: Record<string, string>): void }

/** Which heading is what: a select for each field. */
export function ColumnChoice({ read, mapping, errors, onChange }: ColumnChoiceProps): ReactNode {
  const text = useText()
  const names: Readonly<Record<string, string>> = text.importing.fields
  const options = [{ value: '', label: text.importing.notInFile }, ...Array.from(new Set(read.headings)).filter((heading) => heading !== '').map((heading) => ({ value: heading, label: heading }))]
  const choose = (field: string, heading: string): void => {
    const rest = Object.entries(mapping).filter(([other]) => other !== field)
    onChange(Object.fromEntries(heading === '' ? rest : [...rest, [field, heading]]))
  }
  return (
    <section className="sheet import-columns" aria-label={text.importing.columns}>
      <div className="row"><h2>{text.importing.columns}</h2><span className="soft small">{text.importing.columnsHint}</span></div>
      <div className="import-column-fields">
        {read.fields.map(({ field, required }) => {
          const error = errors.find((each) => each.path === `mapping.${field}`)
          const name = names[field] ?? field
          return (
            <Field key={field} label={required ? text.importing.neededField(name) : name} error={error ? packRefusal(error) : undefined} width="full">
              {({ status, ...ties }) => <Select {...ties} {...(status ? { status } : {})} className="select" value={mapping[field] ?? ''} options={options} onChange={(heading: string) => choose(field, heading)} />}
            </Field>
          )
        })}
      </div>
    </section>
  )
}
