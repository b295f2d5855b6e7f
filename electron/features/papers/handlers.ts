import type { FrozenDocument, Language, ReprintMark } from '../../documents/frozen-document.ts'
import type { RenderedDocument } from '../../documents/render.ts'
import { paperSize } from '../../documents/paper.ts'
import { dateTime } from '../../../shared/dates.ts'
import { keptPaper } from '../../db/frozen-papers.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError } from '../../kernel/app-error.ts'
import { receiptById } from '../../ledger/receipts.ts'
import { sheetNumbers, takeSheets } from '../../ledger/stock.ts'
import { type EffectContext, type HandlersOf, requireSession } from '../context.ts'
import { cashierDayReportPaper, shiftCashierDayPaper } from './cashier-papers.ts'
import { cardSalesDayPaper, sharedCostNoticePaper } from './cards-papers.ts'
import { keySlipPaper, premisesHandOverPaper } from './delivery-papers.ts'
import { lostReceiptPaper } from './deposits-papers.ts'
import { dunningBatchPaper } from './dunning-papers.ts'
import { chargeExplanationPaper } from './explanation-papers.ts'
import { moveInLedgerPaper, ownerPledgePaper, registrationListPaper, safetyLetterPaper } from './move-in-papers.ts'
import { moveOutFormPaper } from './move-out-papers.ts'
import { departmentNoticePaper } from './notice-paper.ts'
import { readingSheetPaper } from './reading-papers.ts'
import { type Paper, printsOf, recordPrint } from './store.ts'
import { tenantFormPaper } from './tenant-form-paper.ts'

export const papersHandlers: HandlersOf<'papers.render' | 'papers.recordPrint'> = {
  'papers.render': async (context, { paper, id, language }) => {
    const { store, documents, ports, now, today } = context
    const session = requireSession(context)
    const db = store.open().read
    const frozen = frozenPaper(db, paper, id, { now, today, by: session.name, isManager: session.role === 'manager', language })
    const prints = printsOf(db, paper, id)
    const again = COUNTED.has(paper) ? prints : 0
    const voided = paper === 'receipt' && receiptById(db, id)?.stands === false
    const mark = again > 0 || voided ? { times: again, by: session.name, at: dateTime(now), voided } : undefined
    const { pdf, pages, missing } = paper === 'receipt' && frozen.forms ? await renderOnForms(context, id, frozen, mark) : await documents.render(frozen, mark)
    const { width, height } = paperSize(frozen.paper)
    if (height === 'auto') throw new Error('a paper of the desk has a height')
    return { file: ports.files.put(frozen.fileName, 'application/pdf', pdf, session.id), pages, widthMm: width, heightMm: height, missing: [...missing], prints }
  },

  'papers.recordPrint': ({ db, session, now, audit }, { paper, id }) => {
    recordPrint(db, { paper, subjectId: id, at: now, by: session.userId })
    audit(`print of ${paper} ${id}`)
    return { prints: printsOf(db, paper, id) }
  },
}

/** Each sheet of a receipt takes a form of its own when it is first laid out: only then is it known how many there are. */
async function renderOnForms({ store, documents, changed }: EffectContext, id: number, frozen: FrozenDocument, mark: ReprintMark | undefined): Promise<RenderedDocument> {
  const known = sheetNumbers(store.open().read, id)
  const rendered = await documents.render(frozen, mark, known)
  if (known.length >= rendered.pages) return rendered
  const taken = store.open().write((db) => takeSheets(db, id, rendered.pages))
  if (taken.length === known.length) return rendered
  changed(['receipts', 'stock'])
  return documents.render(frozen, mark, taken)
}

/** Papers under the office's seal say from the second print on that they were printed again. */
const COUNTED: ReadonlySet<Paper> = new Set(['receipt', 'goods-release', 'clearance-certificate', 'residence-certificate', 'payment-certificate', 'deposit-refund', 'correction-slip'])

/** Receipts, signed sheets and sealed papers are frozen at commit; the desk's forms are made from what stands now, until a signed one is kept. Throws `not-found`. */
function frozenPaper(db: ReadDb, paper: Paper, id: number, moment: { now: number; today: string; by: string; isManager: boolean; language: Language | undefined }): FrozenDocument {
  switch (paper) {
    case 'receipt':
    case 'hand-over-sheet': case 'night-close-sheet': case 'night-opening-sheet':
    case 'transfer-settlement':
    case 'goods-release':
    case 'clearance-certificate':
    case 'residence-certificate':
    case 'payment-certificate':
    case 'payment-notice':
    case 'correction-slip':
    case 'deposit-refund':
    case 'dunning-letter': {
      const kept = keptPaper(db, paper, id)
      if (kept === undefined) throw new AppError('not-found')
      return kept as FrozenDocument
    }
    case 'department-notice': return departmentNoticePaper(db, id)
    case 'tenant-form': return tenantFormPaper(db, id, moment.today)
    case 'premises-hand-over': return premisesHandOverPaper(db, id, moment.today)
    case 'key-slip': return keySlipPaper(db, id)
    case 'owner-pledge': return ownerPledgePaper(db, id, moment.today)
    case 'safety-letter': return safetyLetterPaper(db, id, moment.today)
    case 'move-in-ledger': return moveInLedgerPaper(db, id, moment.today)
    case 'registration-list': return registrationListPaper(db, moment)
    case 'move-out-form': return moveOutFormPaper(db, id, moment)
    case 'lost-receipt': return lostReceiptPaper(db, id, moment.today)
    case 'dunning-batch': return dunningBatchPaper(db, id)
    case 'reading-sheet':
    case 'reading-sheet-blank': return readingSheetPaper(db, id, { filled: paper === 'reading-sheet', today: moment.today })
    case 'shared-cost-notice': return sharedCostNoticePaper(db, id, moment.today)
    case 'cashier-day': return shiftCashierDayPaper(db, id)
    case 'cashier-day-report': return cashierDayReportPaper(db, id, moment)
    case 'card-sales-day': return cardSalesDayPaper(db, id, moment.now)
    case 'charge-explanation': return chargeExplanationPaper(db, id, moment)
    default: return paper satisfies never
  }
}
