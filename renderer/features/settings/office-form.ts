import { z } from 'zod'
import { countedFenSchema } from '../../../shared/contract/define.ts'
import { settingsSchema } from '../../../shared/contract/desk.ts'
import type { Settings } from '../../../shared/contract/desk.ts'
import { fen, formatMoney, parseMoney } from '../../../shared/money.ts'
import { moneyText, wholeNumberText } from '../../data/text-schemas.ts'

/** The settings as a form holds them: text. */
export type OfficeForm = {
  cashRounding: Settings['cashRounding']
  freePrepaidSettles: boolean
  proration: Settings['proration']
  dueDay: string
  floatFen: string
  overShortLimitFen: string
  waiverLimitFen: string
  denominations: string
  receiptNote: string
  waysToPay: string
  dunningClause: string
  dunningContact: string
  departments: string
  noticeHours: string
  registrationDays: string
  feeStartRule: Settings['feeStartRule']
  deemedDays: string
  moveOutNoticeDays: string
  leaseEndDays: string
}

const denominationsText = z.string().transform((text, context): number[] => {
  const values: number[] = []
  for (const part of text.split(/[\s,，、;；]+/).filter((each) => each !== '')) {
    const parsed = parseMoney(part)
    if (parsed.ok && parsed.value > 0) {
      values.push(parsed.value)
      continue
    }
    context.addIssue({ code: 'custom', message: parsed.ok ? 'not-positive' : parsed.code })
    return z.NEVER
  }
  if (values.length === 0) context.addIssue({ code: 'custom', message: 'empty' })
  return Array.from(new Set(values)).toSorted((left, right) => right - left)
})

/** "60、30、7" → the days before an end at which the desk is reminded. */
const daysText = z.string().transform((text, context): number[] => {
  const days = text.split(/[\s,，、;；]+/).filter((part) => part !== '').map((part) => Number(part.normalize('NFKC')))
  if (days.length > 0 && days.length <= 6 && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 365)) return Array.from(new Set(days)).toSorted((left, right) => right - left)
  context.addIssue({ code: 'custom', message: days.length === 0 ? 'empty' : 'not-whole' })
  return z.NEVER
})

const linesText = z.string().transform((text) => Array.from(new Set(text.split(/[\n,，、]+/).map((line) => line.trim()).filter((line) => line !== ''))))

const within = (schema: z.ZodInt) => wholeNumberText.pipe(schema)
const { shape } = settingsSchema

export const officeSchema = z.object({
  cashRounding: shape.cashRounding,
  freePrepaidSettles: shape.freePrepaidSettles,
  proration: shape.proration,
  dueDay: within(z.int().min(1).max(28)),
  floatFen: moneyText.pipe(countedFenSchema),
  overShortLimitFen: moneyText.pipe(countedFenSchema),
  waiverLimitFen: moneyText.pipe(countedFenSchema).refine((amount) => amount <= 100_000_000, { error: 'too-large' }),
  denominations: denominationsText,
  receiptNote: shape.receiptNote,
  waysToPay: shape.waysToPay,
  dunningClause: shape.dunningClause,
  dunningContact: shape.dunningContact,
  departments: linesText.refine((lines) => lines.length > 0, { error: 'empty' }).refine((lines) => lines.every((line) => line.length <= 20), { error: 'too-long' }),
  noticeHours: within(z.int().min(1).max(240)),
  feeStartRule: shape.feeStartRule,
  deemedDays: within(z.int().min(1).max(365)),
  moveOutNoticeDays: within(z.int().min(0).max(120)),
  leaseEndDays: daysText,
  registrationDays: within(z.int().min(0).max(30)),
})

export function toForm(settings: Settings): OfficeForm {
  return {
    cashRounding: settings.cashRounding,
    freePrepaidSettles: settings.freePrepaidSettles,
    proration: settings.proration,
    dueDay: String(settings.dueDay),
    floatFen: formatMoney(fen(settings.floatFen)),
    overShortLimitFen: formatMoney(fen(settings.overShortLimitFen)),
    waiverLimitFen: formatMoney(fen(settings.waiverLimitFen)),
    denominations: settings.denominations.map((value) => String(value / 100)).join(' '),
    receiptNote: settings.receiptNote,
    waysToPay: settings.waysToPay,
    dunningClause: settings.dunningClause,
    dunningContact: settings.dunningContact,
    departments: settings.departments.join('\n'),
    noticeHours: String(settings.noticeHours),
    feeStartRule: settings.feeStartRule,
    deemedDays: String(settings.deemedDays),
    moveOutNoticeDays: String(settings.moveOutNoticeDays),
    leaseEndDays: settings.leaseEndDays.join(' '),
    registrationDays: String(settings.registrationDays),
  }
}
