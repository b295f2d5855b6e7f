import type { DepositRefundData } from '../../electron/documents/deposit-refund.ts'
import type { Language } from '../../electron/documents/frozen-document.ts'
import type { LostReceiptData } from '../../electron/documents/lost-receipt.ts'
import { fen } from '../../shared/money.ts'
import { longCompany } from './form-samples.ts'

/** A renovation deposit that goes back by the bank, less a scratched lift door. */
export function refundSample(language: Language): DepositRefundData {
  const chinese = language === 'zh-CN'
  return {
    language, property: '云栖花园', office: '云栖物业服务中心', number: 'TK2026-000001', at: '2026-12-22 09:40', premises: '1栋2单元301', payee: '张伟', item: chinese ? '装修押金' : 'Renovation deposit',
    receiptNumber: 'YJ2026-000012', receivedOn: '2026-09-01', receiptLost: true, heldFen: fen(200_000),
    deductions: [{ reason: chinese ? '电梯门划伤修复' : 'Scratched lift door', amountFen: fen(32_050) }, { reason: chinese ? '清运装修垃圾' : 'Rubble taken away', amountFen: fen(15_000) }],
    paidFen: fen(152_950), way: 'bank', reference: 'BK20261222-0031', account: chinese ? '工商银行文三路支行 6222 0000 1234 5678' : 'ICBC Wensan Road 6222 0000 1234 5678', agent: null,
    inspections: [
      { by: '李敏', on: '2026-11-22', findings: chinese ? '墙体、管线未动，电梯门有划伤' : 'Walls and pipes in order, lift door scratched' },
      { by: '李敏', on: '2026-12-22', findings: chinese ? '无渗漏' : 'No leak' },
    ],
    countersigned: { by: '孙燕', on: '2026-12-22' }, approved: { by: '王经理', on: '2026-12-22' }, cashier: '李敏',
  }
}

/** A key deposit paid back whole and in cash, to an agent who brought the receipt. */
export function cashRefundSample(language: Language): DepositRefundData {
  const chinese = language === 'zh-CN'
  return {
    ...refundSample(language), item: chinese ? '钥匙押金' : 'Key deposit', receiptLost: false, heldFen: fen(5_000), deductions: [], paidFen: fen(5_000), way: 'cash', reference: '', account: '',
    agent: { name: '王五', authority: 'WT-2026-7' }, inspections: [{ by: '李敏', on: '2026-12-22', findings: chinese ? '钥匙两把收回' : 'Both keys are back' }], countersigned: null,
  }
}

/** A company with a name of forty characters, twelve deductions, nothing left. */
export function forfeitSample(language: Language): DepositRefundData {
  const sample = refundSample(language)
  const deductions = Array.from({ length: 12 }, (_, index) => ({ reason: language === 'zh-CN' ? `第 ${index + 1} 处公共墙面损坏修复` : `Damage ${index + 1} to the walls of the hall`, amountFen: fen(10_000) }))
  return { ...sample, payee: longCompany, heldFen: fen(120_000), deductions, paidFen: fen(0), reference: '', account: '', agent: { name: longCompany, authority: '委托书 2026-12-01' } }
}

export function lostReceiptSample(language: Language, payer = '张伟'): LostReceiptData {
  const { property, office, premises, item, receiptNumber, receivedOn, heldFen } = refundSample(language)
  return { language, property, office, filledOn: '2026-11-22', premises, payer, item, receiptNumber, receivedOn, amountFen: heldFen }
}
