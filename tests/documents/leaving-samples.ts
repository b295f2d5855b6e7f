import type { CertificateData } from '../../electron/documents/certificate.ts'
import type { Language } from '../../electron/documents/frozen-document.ts'
import type { GoodsReleaseData } from '../../electron/documents/goods-release.ts'
import type { MoveOutFormData } from '../../electron/documents/move-out-form.ts'
import type { TransferSettlementData } from '../../electron/documents/transfer-settlement.ts'
import { longCompany } from './form-samples.ts'

export function transferSample(language: Language): TransferSettlementData {
  const chinese = language === 'zh-CN'
  const fee = chinese ? '物业服务费' : 'Property fee'
  return {
    language, property: '云栖花园', issuedAt: '2026-11-22 09:40', clerk: '李敏', premises: '1栋2单元301', areaCenti: 8937, settledOn: '2026-11-18', basis: chinese ? '买卖' : 'sale',
    basisNumber: '沪(2026)浦字不动产权第008123号', debtsWith: 'seller',
    sellers: [{ name: '张伟', numerator: 1, denominator: 1 }], buyers: [{ name: '陈雨桐', numerator: 1, denominator: 2 }, { name: '林之远', numerator: 1, denominator: 2 }],
    lines: [
      { fee, from: '2026-11-01', to: '2026-11-30', sellerFen: 11_901, buyerFen: 9_101, sumFen: 21_002, state: 'billed' },
      { fee: chinese ? '车位管理费' : 'Parking', from: '2026-11-01', to: '2026-11-30', sellerFen: 12_000, buyerFen: 0, sumFen: 12_000, state: 'paid' },
    ],
    settle: [{ fee: chinese ? '车位管理费' : 'Parking', from: '2026-11-18', buyerFrom: '2026-12-01', amountFen: 5_200 }],
    debts: [{ fee: chinese ? '历史欠费' : 'Earlier arrears', from: null, to: '2026-10-31', amountFen: 12_050, debtor: '张伟' }],
    prepaidFen: 30_000,
  }
}

/** Twelve co-owners, one of them a company with a long name. */
export function longTransferSample(language: Language): TransferSettlementData {
  const sample = transferSample(language)
  const names = ['赵䶮', '钱堃', '孙喆', '李㛃', '周𠮷', '吴芸', '郑楠', '王一诺', '冯子墨', '陈曦', '欧阳若兰', longCompany]
  return { ...sample, buyers: names.map((name) => ({ name, numerator: 1, denominator: 12 })), debts: Array.from({ length: 24 }, (_, index) => ({ fee: sample.lines[0]?.fee ?? '', from: `2024-${String(index % 12 + 1).padStart(2, '0')}-01`, to: `2024-${String(index % 12 + 1).padStart(2, '0')}-28`, amountFen: 21_002, debtor: longCompany })) }
}

export function moveOutSample(language: Language): MoveOutFormData {
  const chinese = language === 'zh-CN'
  return {
    language, property: '云栖花园', filledOn: '2026-12-18', premises: '1栋2单元301', areaCenti: 8937, name: '陈雨桐', role: 'tenant', livesSince: '2025-12-01', leavesOn: '2026-12-18', givenOn: '2026-12-01', agent: '',
    reason: chinese ? '换工作' : 'New job', forwardTo: '杭州市西湖区文三路 90 号', members: ['林之远', '林小满'],
    checks: chinese ? [
      { department: '工程部', instruction: '查水电、墙面、门窗', finding: 'remark', by: '周强', at: '12-18 10:05', reply: '厨房墙砖裂一块，已拍照' },
      { department: '秩序部', instruction: '收回车卡', finding: 'clear', by: '何平', at: '12-18 10:20', reply: '' },
      { department: '财务部', instruction: '', finding: null, by: '', at: '', reply: '' },
    ] : [
      { department: 'Engineering', instruction: 'Water, power, walls', finding: 'remark', by: '周强', at: '12-18 10:05', reply: 'One kitchen tile cracked' },
      { department: 'Security', instruction: 'Parking card', finding: 'clear', by: '何平', at: '12-18 10:20', reply: '' },
      { department: 'Finance', instruction: '', finding: null, by: '', at: '', reply: '' },
    ],
    meters: [{ kind: 'water', number: 'W-20391', before: 120_000, after: 131_500 }, { kind: 'electricity', number: 'E-77120', before: 8_120_000, after: null }],
    fees: [{ fee: chinese ? '物业服务费' : 'Property fee', from: '2026-12-01', to: '2026-12-18', amountFen: 12_195 }],
    deposits: [{ name: chinese ? '门禁卡押金' : 'Card deposit', receipt: 'YQ-D-2026-000054', amountFen: 10_000, payee: '陈雨桐', asked: true }],
    keys: [{ kind: 'door-key', number: 'A1', outcome: 'returned' }, { kind: 'door-card', number: '0012345', outcome: 'lost' }, { kind: 'parking-card', number: 'P-88', outcome: 'out' }],
  }
}

export function longMoveOutSample(language: Language): MoveOutFormData {
  const sample = moveOutSample(language)
  return {
    ...sample, name: longCompany, role: 'company', members: ['赵䶮', '钱堃', '孙喆', '李㛃', '周𠮷', '吴芸', '郑楠', '王一诺', '冯子墨', '陈曦', '欧阳若兰', '阿卜杜拉·买买提艾力'],
    checks: Array.from({ length: 8 }, (_, index) => sample.checks[index % 3]!), fees: Array.from({ length: 14 }, () => sample.fees[0]!), keys: Array.from({ length: 12 }, (_, index) => ({ ...sample.keys[index % 3]!, number: `K-${index}` })),
  }
}

export function releaseSample(language: Language): GoodsReleaseData {
  const chinese = language === 'zh-CN'
  return {
    language, property: '云栖花园', number: 'FX2026-0007', issuedAt: '2026-12-18 11:30', clerk: '李敏', premises: '1栋2单元301', name: '陈雨桐', leavesOn: '2026-12-18', on: '2026-12-18',
    goods: chinese ? '双人床一张、衣柜两个、冰箱一台、纸箱 12 件' : 'A double bed, two wardrobes, a refrigerator, 12 boxes', vehicle: '沪A·D12345', carrier: '陈雨桐',
    approvedBy: '周敏', approvedReason: chinese ? '水费余款约定当日转账' : 'The rest is transferred the same day',
  }
}

export function longReleaseSample(language: Language): GoodsReleaseData {
  return { ...releaseSample(language), name: longCompany, carrier: longCompany }
}

export function certificateSample(language: Language, kind: CertificateData['statement']['kind'], long = false): CertificateData {
  const chinese = language === 'zh-CN'
  const statements: { [K in CertificateData['statement']['kind']]: Extract<CertificateData['statement'], { kind: K }> } = {
    clearance: { kind: 'clearance', on: '2026-11-22', paidUntil: [{ fee: chinese ? '物业服务费' : 'Property fee', date: '2026-11-30' }, { fee: chinese ? '车位管理费' : 'Parking', date: '2026-12-31' }] },
    residence: { kind: 'residence', on: '2026-11-22', role: 'tenant', since: '2025-12-01', leaseTo: '2027-11-30', part: '', household: long ? ['赵䶮', '钱堃', '孙喆', '李㛃', '周𠮷', '吴芸', '郑楠', '王一诺', '冯子墨', '陈曦', '欧阳若兰', '阿卜杜拉·买买提艾力'] : ['林之远（配偶）', '林小满（女儿）'] },
    payment: { kind: 'payment', from: '2026-01-01', to: '2026-11-22', receipts: Array.from({ length: long ? 40 : 3 }, (_, index) => ({ number: `YQ-2026-${String(860 + index).padStart(6, '0')}`, date: `2026-0${index % 9 + 1}-05`, amountFen: 21_002, items: chinese ? '物业服务费' : 'Property fee' })) },
  }
  return {
    language, property: '云栖花园', office: '云栖物业服务有限公司', number: `${{ clearance: 'JQ', residence: 'JZ', payment: 'JF' }[kind]}2026-0012`, issuedAt: '2026-11-22 10:12', clerk: '李敏', premises: '1栋2单元301', areaCenti: 8937,
    name: long ? longCompany : '陈雨桐', identity: long ? { kind: 'uscc', number: '91350100M000100Y43' } : { kind: 'cn-id', number: '11010519491231002X' }, purpose: chinese ? '办理子女入学' : 'school enrolment', statement: statements[kind],
  }
}
