import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { useText } from '../../text/language.tsx'
import { ChoiceField, MoneyField, SelectField, TextField } from '../../ui/fields.tsx'
import { Lines } from '../../ui/Lines.tsx'
import { BASES, PERS, PRORATIONS } from './rule-form.ts'
import type { RuleText } from './rule-form.ts'

type WithRule = { rule: RuleText }

type RuleFieldsProps<C, O> = {
  control: Control<WithRule & Record<string, unknown>, C, O>
  fixedBasis?: boolean
  /** What is metered or sold in units is priced by usage, everything else is not. */
  metered?: boolean
}

/** How a price is reckoned, each choice explained where it is made. */
export function RuleFields<C, O>({ control, fixedBasis = false, metered = false }: RuleFieldsProps<C, O>): ReactNode {
  const words = useText().tariffs
  const rule = useWatch({ control, name: 'rule' })
  const choices = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>) => values.map((value) => ({ value, label: names[value] }))
  return (
    <>
      {metered ? null : <ChoiceField control={control} name="rule.basis" label={words.basis} choices={choices(BASES.filter((basis) => fixedBasis || basis !== 'meter'), words.bases)} disabled={fixedBasis} />}
      <div className="pair">
        {rule.tiers.length === 0 ? <TextField control={control} name="rule.price" label={words.price} width="narrow" figures /> : null}
        <SelectField control={control} name="rule.per" label={words.per} width="narrow" choices={choices(rule.basis === 'meter' ? (['month', 'year', 'once'] as const) : PERS.filter((per) => per !== 'once'), words.pers)} />
        <MoneyField control={control} name="rule.minimum" label={words.minimum} hint={words.minimumHint} optional />
      </div>
      {rule.basis === 'meter' ? (
        <Lines control={control} name="rule.tiers" title={words.tiers} addLabel={words.addTier} blank={{ upTo: '', price: '' }} columns={[{ key: 'upTo', label: words.tierUpTo, optional: true }, { key: 'price', label: words.price }]} />
      ) : (
        <>
          <SelectField control={control} name="rule.proration" label={words.proration} hint={words.prorationHints[rule.proration]} choices={choices(PRORATIONS, words.prorations)} />
          <ChoiceField control={control} name="rule.roundEach" label={words.roundEach} hint={words.roundingHints[rule.roundEach]} choices={choices(['month', 'period'] as const, words.roundings)} />
        </>
      )}
    </>
  )
}
