import type { ReactNode } from 'react'
import type { Control } from 'react-hook-form'
import { useText } from '../../text/language.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { MoneyField, TextField } from '../../ui/fields.tsx'
import type { ClaimText } from './claim-sum.ts'
import { MoneyFacts } from './MoneyFacts.tsx'
import type { UnclaimedSum } from './MoneyTable.tsx'

type ClaimSideProps<O> = { control: Control<ClaimText, unknown, O>; money: UnclaimedSum; totalFen: number; nothingOpen: boolean; onEnter(): void }

/** The money, what of it is claimed now, what of that is prepaid, by whom and why. */
export function ClaimSide<O>({ control, money, totalFen, nothingOpen, onEnter }: ClaimSideProps<O>): ReactNode {
  const words = useText().unclaimed
  const restFen = money.leftFen - totalFen
  return (
    <section className="sheet stack-wide scroll" aria-label={words.claimNow}>
      <MoneyFacts money={money} />
      <dl className="sums">
        <dt>{words.claimNow}</dt><dd><strong><Money fen={totalFen} /></strong></dd>
        {restFen >= 0 ? <><dt>{words.rest}</dt><dd><Money fen={restFen} /></dd></> : null}
      </dl>
      <p className="danger" role="alert">{restFen < 0 ? words.over(moneyText(-restFen)) : ''}</p>
      <MoneyField control={control} name="prepayment" label={words.prepayment} width="full" optional onEnter={onEnter} autoFocus={nothingOpen} />
      <TextField control={control} name="payerName" label={words.payerName} width="full" onEnter={onEnter} />
      <TextField control={control} name="evidence" label={words.evidence} hint={words.evidenceHint} width="full" onEnter={onEnter} />
    </section>
  )
}
