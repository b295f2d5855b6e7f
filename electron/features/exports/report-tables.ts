import { lastOfMonth } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { asOf } from '../../ledger/as-of.ts'
import { monthReport } from '../../ledger/month-report.ts'
import { readLanguage } from '../../ledger/office.ts'
import type { Column, Table } from '../../ledger/write-tables.ts'

const WORDS = {
  'zh-CN': {
    month: (month: string) => `月报 ${month}`, prepaid: '预存', deposits: '押金', others: '其他', total: '合计', free: '预存款',
    groups: { own: '物业收入', collected: '代收', common: '公共收益' },
    charges: ['类别', '收费项目', '应收(元)', '减免(元)', '实收(元)', '清欠(元)', '预收(元)', '期末欠(元)'],
    prepaidColumns: ['收费项目', '期初(元)', '存入(元)', '使用(元)', '期末(元)'], depositColumns: ['押金项目', '期初(元)', '收取(元)', '退还(元)', '扣款(元)', '抵费用(元)', '期末(元)'], otherColumns: ['科目', '金额(元)'],
    accounts: { rounding: '抹零', discount: '减免折扣', 'channel-fees': '通道手续费', 'over-short': '长短款', 'deposit-kept': '押金扣款', 'petty-expense': '备用金支出' },
    balances: { arrears: (date: string) => `欠费 ${date}`, prepaid: (date: string) => `预存 ${date}`, deposits: (date: string) => `押金 ${date}` },
    balanceColumns: ['房屋', '姓名', '收费项目', '起始日', '凭证'], balanceOf: { arrears: '欠费(元)', prepaid: '预存(元)', deposits: '押金(元)' },
  },
  en: {
    month: (month: string) => `Month ${month}`, prepaid: 'Prepaid', deposits: 'Deposits', others: 'Other', total: 'Total', free: 'Prepayment',
    groups: { own: 'Own income', collected: 'For others', common: 'Common areas' },
    charges: ['Group', 'Fee item', 'Charged (yuan)', 'Reduced (yuan)', 'Received (yuan)', 'Arrears cleared (yuan)', 'Ahead (yuan)', 'Owed at the end (yuan)'],
    prepaidColumns: ['Fee item', 'Beginning (yuan)', 'Paid in (yuan)', 'Used (yuan)', 'End (yuan)'], depositColumns: ['Deposit', 'Beginning (yuan)', 'Taken (yuan)', 'Paid back (yuan)', 'Kept (yuan)', 'For fees (yuan)', 'End (yuan)'], otherColumns: ['Account', 'Amount (yuan)'],
    accounts: { rounding: 'Rounding', discount: 'Reductions', 'channel-fees': 'Channel fees', 'over-short': 'Over/short', 'deposit-kept': 'Kept of deposits', 'petty-expense': 'Petty cash spent' },
    balances: { arrears: (date: string) => `Arrears ${date}`, prepaid: (date: string) => `Prepaid ${date}`, deposits: (date: string) => `Deposits ${date}` },
    balanceColumns: ['Premises', 'Name', 'Fee item', 'Since', 'Paper'], balanceOf: { arrears: 'Owed (yuan)', prepaid: 'Prepaid (yuan)', deposits: 'Deposits (yuan)' },
  },
} as const

function columns(headings: readonly string[], texts: number): Column[] {
  return headings.map((heading, index) => ({ heading, kind: index < texts ? 'text' : 'fen' }))
}

/** 月报 of the month that a day lies in: charges by item and group, prepaid, deposits and what else it brought. */
export function monthTables(db: ReadDb, date: string): Table[] {
  const language = readLanguage(db)
  const words = WORDS[language]
  const month = lastOfMonth(date).slice(0, 7)
  const report = monthReport(db, month)
  const name = (row: { feeItem: string; feeItemEn: string }): string => (language === 'en' ? row.feeItemEn : row.feeItem) || words.free
  return [
    {
      sheet: words.month(month), columns: columns(words.charges, 2),
      rows: report.charges.map((row) => [words.groups[row.group], name(row), row.chargedFen, row.adjustedFen, row.receivedFen, row.clearedFen, row.aheadFen, row.openFen]),
    },
    { sheet: words.prepaid, columns: columns(words.prepaidColumns, 1), rows: report.prepaid.map((row) => [name(row), row.openingFen, row.inFen, row.usedFen, row.closingFen]) },
    { sheet: words.deposits, columns: columns(words.depositColumns, 1), rows: report.deposits.map((row) => [name(row), row.openingFen, row.inFen, row.backFen, row.keptFen, row.usedFen, row.closingFen]) },
    { sheet: words.others, columns: columns(words.otherColumns, 1), rows: report.others.map((row) => [words.accounts[row.account], row.sumFen]) },
  ]
}

/** What was owed, prepaid and held at the end of a day, with totals. */
export function balanceTables(db: ReadDb, date: string): Table[] {
  const language = readLanguage(db)
  const words = WORDS[language]
  return (['arrears', 'prepaid', 'deposits'] as const).map((kind) => {
    const { rows } = asOf(db, { date, kind })
    return {
      sheet: words.balances[kind](date), columns: columns([...words.balanceColumns, words.balanceOf[kind]], 5),
      rows: [...rows.map((row) => [row.room, row.who, (language === 'en' ? row.feeItemEn : row.feeItem) || words.free, row.since, row.note, row.sumFen]), [words.total, '', '', '', '', rows.reduce((sum, row) => sum + row.sumFen, 0)]],
    }
  })
}
