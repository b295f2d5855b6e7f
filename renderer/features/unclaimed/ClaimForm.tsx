import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { FieldPath } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import { fen } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalMoneyText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { NoShift, useHasShift } from '../collect/NoShift.tsx'
import { ClaimCharges } from './ClaimCharges.tsx'
import type { Claim } from './ClaimMoney.tsx'
import { type Account, claimedFen, type ClaimText, keyOf, spread } from './claim-sum.ts'
import { ClaimSide } from './ClaimSide.tsx'
import type { UnclaimedSum } from './MoneyTable.tsx'

const schema = z.object({ amounts: z.record(z.string(), optionalMoneyText), late: z.record(z.string(), z.boolean()), prepayment: optionalMoneyText, payerName: textSchema(80), evidence: textSchema(200) })
type ClaimValues = z.output<typeof schema>

type ClaimFormProps = { money: UnclaimedSum; premisesId: number; account: Account; onClaimed(claim: Claim): void; onStale(): void }

/** What the money pays at one premises, and what shows that it is theirs. */
export function ClaimForm({ money, premisesId, account, onClaimed, onStale }: ClaimFormProps): ReactNode {
  const text = useText()
  const words = text.unclaimed
  const hasShift = useHasShift()
  const defaults: ClaimText = { ...spread(account, money.leftFen, {}), late: Object.fromEntries(account.charges.map((charge) => [keyOf(charge), false])), payerName: account.payers[0]?.name ?? money.payerText, evidence: '' }
  const form = useForm<ClaimText, unknown, ClaimValues>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`unclaimed:${money.moneyId}:claim:${premisesId}`, form)
  const claim = useCommand('unclaimed.claim', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const values = { ...form.getValues(), ...useWatch({ control: form.control }) } as ClaimText
  const totalFen = claimedFen(account, values)
  const overFen = totalFen - money.leftFen
  const submit = form.handleSubmit(async (sent) => {
    if (overFen > 0) return setLeft({ code: 'more-than-unclaimed', values: { leftFen: money.leftFen } })
    const { charges, lateFees, names } = linesOf(account, sent)
    const answer = await claim.send({
      moneyId: money.moneyId, premisesId, payerName: sent.payerName, payerPartyId: account.payers.find((payer) => payer.name === sent.payerName)?.partyId ?? null, charges, lateFees, prepaymentFen: sent.prepayment ?? fen(0), evidence: sent.evidence,
    })
    if (answer.ok) return onClaimed(answer.value)
    setLeft(showErrors(form, answer.error, names))
    onStale()
  })
  const spreadAgain = (): void => {
    const next = spread(account, money.leftFen, form.getValues('late'))
    for (const [key, amount] of Object.entries(next.amounts)) form.setValue(`amounts.${key}`, amount, { shouldDirty: true })
    form.setValue('prepayment', next.prepayment, { shouldDirty: true })
  }
  return (
    <Page
      title={words.claimTitle}
      note={account.room}
      acts={<Act label={words.changePremises} kind="quiet" onPress={() => go('/unclaimed', { claim: money.moneyId })} />}
      error={left}
      others={<Act label={text.words.back} kind="quiet" hotKey="Escape" onPress={() => go('/unclaimed', { money: money.moneyId })} />}
      primary={{ label: totalFen > 0 && overFen <= 0 ? words.claimAct(moneyText(totalFen)) : words.claimNothing, hotKey: 'Ctrl+Enter', onPress: () => void submit(), busy: claim.sending, disabled: !hasShift, large: true }}
    >
      {hasShift ? null : <NoShift />}
      <DraftNote draft={draft} onClear={() => { form.reset(defaults); void draft.discard() }} />
      <div className="split unclaimed">
        <ClaimCharges control={form.control} account={account} bankDate={money.bankDate} onSpread={spreadAgain} onEnter={() => void submit()} />
        <ClaimSide control={form.control} money={money} totalFen={totalFen} nothingOpen={account.charges.length === 0} onEnter={() => void submit()} />
      </div>
    </Page>
  )
}

/** The lines that are sent, and at which field each is shown. */
function linesOf(account: Account, { amounts, late }: ClaimValues) {
  const charges = account.charges.flatMap((charge) => { const amountFen = amounts[keyOf(charge)] ?? null; return amountFen === null || amountFen <= 0 ? [] : [{ chargeId: charge.chargeId, amountFen }] })
  const lateFees = account.charges.flatMap((charge) => (late[keyOf(charge)] && charge.late ? [{ chargeId: charge.chargeId, amountFen: fen(charge.late.amountFen) }] : []))
  const names: Record<string, FieldPath<ClaimText>> = { prepaymentFen: 'prepayment' }
  for (const [index, line] of charges.entries()) names[`charges.${index}.amountFen`] = `amounts.${keyOf(line)}`
  for (const [index, line] of lateFees.entries()) names[`lateFees.${index}.amountFen`] = `late.${keyOf(line)}`
  return { charges, lateFees, names }
}
