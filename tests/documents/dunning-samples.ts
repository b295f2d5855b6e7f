import type { DunningLetterData } from '../../electron/documents/dunning-letter.ts'
import type { Language } from '../../electron/documents/frozen-document.ts'
import { longCompany } from './form-samples.ts'

export function dunningSample(language: Language, level: DunningLetterData['level']): DunningLetterData {
  const chinese = language === 'zh-CN'
  return {
    language, property: '云栖花园', office: '云栖物业服务中心', number: 'CS2026-000001', level, issuedAt: '2026-11-22 09:40', payBy: '2026-12-07', addressee: '张伟', premises: '1栋2单元301',
    charges: [
      { fee: chinese ? '往期欠费' : 'Earlier arrears', from: null, to: '2026-10-31', rule: chinese ? '导入台账时的欠费，截至 2026-10-31，120.50 元' : 'Arrears up to 2026-10-31 from the imported ledger: 120.50 yuan', dueOn: '2026-10-31', paidFen: 5_000, openFen: 7_050 },
      { fee: chinese ? '物业费' : 'Property fee', from: '2026-11-01', to: '2026-11-30', rule: chinese ? '89.37 ㎡ × 2.35 元 = 210.02 元' : '89.37 m² × 2.35 yuan = 210.02 yuan', dueOn: '2026-11-05', paidFen: 0, openFen: 21_002 },
    ],
    waysToPay: chinese ? '前台（8:30–18:00）现金、微信、支付宝、刷卡；或转账：云栖物业服务有限公司，工商银行文三路支行 1202 0000 1234 5678，备注房号。' : 'At the desk (8:30-18:00) in cash, by WeChat, Alipay or card; or by transfer with the room number.',
    clause: level === 0 ? '' : chinese ? '《物业服务合同》第二十一条：业主应于每月 5 日前缴纳当月物业服务费。' : 'Contract of service, article 21: fees are due on the 5th of the month.',
    contact: chinese ? '李敏　0571-88880000' : '李敏, 0571-88880000',
  }
}

/** Thirty open charges of a company with a name of forty characters. */
export function longDunningSample(language: Language, level: DunningLetterData['level']): DunningLetterData {
  const sample = dunningSample(language, level)
  const charge = sample.charges[1]!
  return {
    ...sample, addressee: longCompany,
    charges: Array.from({ length: 30 }, (_, index) => {
      const month = `${2024 + Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, '0')}`
      return { ...charge, from: `${month}-01`, to: `${month}-28`, dueOn: `${month}-05`, openFen: charge.openFen + index }
    }),
  }
}
