import type { ReadDb } from '../../db/database.ts'
import { readLanguage } from '../../ledger/office.ts'
import type { Table } from '../../ledger/write-tables.ts'
import { unclaimedBetween } from './unclaimed-store.ts'

const WORDS = {
  'zh-CN': {
    sheet: '待认领款', headings: ['到账日', '入账日', '渠道', '流水号', '付款人', '附言', '金额(元)', '手续费(元)', '已认领(元)', '待认领(元)', '状态', '收据号'],
    channels: { bank: '银行', wechat: '微信', alipay: '支付宝' }, states: { open: '待认领', claimed: '已认领', aside: '已剔除' },
  },
  en: {
    sheet: 'Unclaimed money', headings: ['Arrived on', 'Booked on', 'Channel', 'Reference', 'Payer', 'Note', 'Amount (yuan)', 'Fee (yuan)', 'Claimed (yuan)', 'Open (yuan)', 'State', 'Receipts'],
    channels: { bank: 'Bank', wechat: 'WeChat', alipay: 'Alipay' }, states: { open: 'Open', claimed: 'Claimed', aside: 'Put aside' },
  },
} as const

/** 待认领款 that arrived from a day to a day: what it was, what was claimed of it and on which receipts. */
export function unclaimedTable(db: ReadDb, from: string, to: string): Table {
  const words = WORDS[readLanguage(db)]
  const kinds = ['text', 'text', 'text', 'text', 'text', 'text', 'fen', 'fen', 'fen', 'fen', 'text', 'text'] as const
  return {
    sheet: words.sheet,
    columns: kinds.map((kind, index) => ({ heading: words.headings[index] ?? '', kind, ...(index === 3 || index === 4 || index === 11 ? { width: 24 } : {}) })),
    rows: unclaimedBetween(db, from, to).map((row) => {
      const openFen = row.setAside === 1 ? 0 : row.amountFen - row.claimedFen
      const state = row.setAside === 1 ? words.states.aside : openFen > 0 ? words.states.open : words.states.claimed
      return [row.bankDate, row.businessDate, words.channels[row.channel], row.reference, row.payerText, row.note, row.amountFen, row.feeFen === 0 ? null : row.feeFen, row.claimedFen === 0 ? null : row.claimedFen, openFen === 0 ? null : openFen, state, row.receipts]
    }),
  }
}
