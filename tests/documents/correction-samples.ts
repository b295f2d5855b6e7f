import type { CorrectionSlipData } from '../../electron/documents/correction-slip.ts'
import type { Language } from '../../electron/documents/frozen-document.ts'
import type { SealedCodesData } from '../../electron/documents/sealed-codes.ts'
import { fen } from '../../shared/money.ts'
import { longCompany } from './form-samples.ts'

/** 300.00 by WeChat that was booked as cash, put right the day after. */
export function correctionSample(language: Language): CorrectionSlipData {
  const chinese = language === 'zh-CN'
  return {
    language, property: '云栖花园', office: '云栖物业服务中心', number: 'GZ2026-000001', at: '2026-11-23 09:12', receipt: 'SJ2026-000118', takenOn: '2026-11-22', premises: '1栋1单元101', payer: '张伟', kind: 'method',
    was: chinese ? '现金' : 'Cash', is: chinese ? '微信（4200002311）' : 'WeChat (4200002311)', amount: fen(30_000), reason: chinese ? '扫码付的，点成了现金' : 'paid by code, booked as cash', by: '李敏', approvedBy: chinese ? '密封码 A-07' : 'sealed code A-07',
    inShift: false,
  }
}

/** A company's name of forty characters, two long lines and the longest reason. */
export function longCorrectionSample(language: Language): CorrectionSlipData {
  const line = '12栋3单元2801 物业费（含电梯运行维护、二次供水加压与公共照明分摊） 2026-01-01 – 2026-12-31'
  return { ...correctionSample(language), kind: 'premises', payer: longCompany, was: line, is: `${line}（${longCompany}）`, amount: fen(123_456_789), reason: '更'.repeat(200) }
}

export function payerCorrectionSample(language: Language): CorrectionSlipData {
  return { ...correctionSample(language), kind: 'payer', was: '张伟', is: longCompany, amount: fen(0), inShift: true }
}

export function sealedCodesSample(language: Language, count = 9): SealedCodesData {
  return {
    language, property: '云栖花园', date: '2026-11-22', issuedBy: '王经理',
    codes: Array.from({ length: count }, (_, index) => ({ label: `A-${String(index + 1).padStart(2, '0')}`, secret: `K7Q${index % 10}-MW${String(index).padStart(2, '0')}` })),
  }
}
