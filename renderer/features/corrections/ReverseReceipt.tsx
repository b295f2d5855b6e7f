import { useState } from 'react'
import type { ReactNode } from 'react'
import { type Control, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { fen, formatMoney, parseMoney } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalMoneyText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useSecondYes } from '../../data/use-second-yes.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { Money } from '../../ui/Money.tsx'
import { SecondPerson } from '../../ui/SecondPerson.tsx'
import { MoneyField, TextField } from '../../ui/fields.tsx'

type Receipt = CallOutput<'receipts.get'>
type Method = CallInput<'receipts.reverse'>['methods'][number]['method']

const schema = z.object({ lines: z.array(z.object({ amountFen: optionalMoneyText })), methods: z.array(z.object({ amountFen: optionalMoneyText })), reason: textSchema(200), login: z.string(), password: z.string() })
type ReverseText = z.input<typeof schema>

/** 冲红 of a receipt, line by line: what goes back, by which way it came, why, and a second person. */
export function ReverseReceipt({ receipt, onDone }: { receipt: Receipt; onDone(redId: number | null): void }): ReactNode {
  const words = useText().corrections
  const lines = receipt.lines.filter((line) => line.leftFen > 0)
  const ways = receipt.methods.filter((way) => way.leftFen > 0)
  const only = ways.length === 1
  const severalRooms = new Set(receipt.lines.map((line) => line.premisesId)).size > 1
  const defaults = {
    lines: lines.map((line) => ({ amountFen: formatMoney(fen(line.leftFen)) })), methods: ways.map((way) => ({ amountFen: formatMoney(fen(way.leftFen)) })), reason: '', login: '', password: '',
  }
  const form = useForm<ReverseText, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`receipt:${receipt.receiptId}:reverse`, form, { except: ['password'] })
  const send = useCommand('receipts.reverse', { draft })
  const yes = useSecondYes('receipts.reverse')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const totalFen = useTotal(form.control, receipt, lines)
  const submit = form.handleSubmit(async ({ reason, ...values }) => {
    const input = {
      receiptId: receipt.receiptId, reason,
      lines: lines.flatMap(({ chargeId, earmarkId, premisesId }, index) => { const amountFen = values.lines[index]?.amountFen ?? null; return amountFen === null || amountFen === 0 ? [] : [{ chargeId, earmarkId, premisesId, amountFen }] }),
      methods: ways.flatMap((way, index) => { const amountFen = only ? fen(totalFen) : (values.methods[index]?.amountFen ?? null); return amountFen === null || amountFen <= 0 ? [] : [{ method: way.method as Method, amountFen, reference: way.reference }] }),
    }
    const given = await yes.ask(values, input)
    if (!given.ok) return setLeft(showErrors(form, given.error))
    const answer = await send.send({ ...input, ticket: given.ticket })
    if (answer.ok) onDone(answer.value.receiptId)
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.reverseTitle(receipt.number)} act={words.reverse} busy={send.sending || yes.asking} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={() => onDone(null)}>
      <h2>{words.reverseTitle(receipt.number)}</h2>
      <p className="soft">{words.reverseHint}</p>
      <div className="fields">
        {lines.map((line, index) => <LineField key={`${line.chargeId}|${line.earmarkId}|${line.premisesId}`} control={form.control} index={index} line={line} withRoom={severalRooms} onEnter={enter} />)}
      </div>
      <p>{words.goesBack} <strong><Money fen={totalFen} /></strong>{only ? ` · ${words.byWay(words.ways[ways[0]?.method as Method])}` : ''}</p>
      {only ? null : <div className="fields">{ways.map((way, index) => (
        <MoneyField key={way.method} control={form.control} name={`methods.${index}.amountFen`} label={words.ways[way.method as Method]} hint={words.left(formatMoney(fen(way.leftFen)))} optional onEnter={enter} />))}</div>}
      <TextField control={form.control} name="reason" label={words.reason} onEnter={enter} />
      <div className="fields"><SecondPerson control={form.control} names={{ login: 'login', password: 'password' }} sealed onEnter={enter} /></div>
    </InlineForm>
  )
}

type LineFieldProps<O> = { control: Control<ReverseText, unknown, O>; index: number; line: Receipt['lines'][number]; withRoom: boolean; onEnter(): void }

function LineField<O>({ control, index, line, withRoom, onEnter }: LineFieldProps<O>): ReactNode {
  const words = useText().corrections
  const { language } = useLanguage()
  const months = line.from === null || line.to === null ? '' : line.from.slice(0, 7) === line.to.slice(0, 7) ? line.from.slice(0, 7) : `${line.from} – ${line.to}`
  const name = [language === 'en' ? line.nameEn || line.name : line.name, months, withRoom ? line.room : ''].filter((text) => text !== '').join(' ')
  return <MoneyField control={control} name={`lines.${index}.amountFen`} label={name} hint={words.left(formatMoney(fen(line.leftFen)))} autoFocus={index === 0} onEnter={onEnter} width="normal" />
}

/** What goes back in all: the lines typed, less the rounding when nothing of the receipt stays. */
function useTotal<O>(control: Control<ReverseText, unknown, O>, receipt: Receipt, lines: Receipt['lines']): number {
  const typed = (useWatch({ control, name: 'lines' }) ?? []).map((line) => { const parsed = parseMoney(line.amountFen ?? ''); return parsed.ok ? Number(parsed.value) : 0 })
  const sum = typed.reduce((total, amount) => total + amount, 0)
  const whole = lines.every((line, index) => typed[index] === line.leftFen)
  return sum - (whole ? receipt.roundingLeftFen : 0)
}
