import type { Language } from '../../electron/documents/frozen-document.ts'
import type { MoveInLedgerData } from '../../electron/documents/move-in-ledger.ts'
import type { OwnerPledgeData } from '../../electron/documents/owner-pledge.ts'
import type { RegistrationListData } from '../../electron/documents/registration-list.ts'
import type { SafetyLetterData } from '../../electron/documents/safety-letter.ts'

/** Forty characters. */
export const COMPANY = '上海云栖数字信息技术服务与物业资产管理咨询（集团）股份有限公司浦东新区第三分公司办事处'.slice(0, 40)

export function pledgeSample(language: Language): OwnerPledgeData {
  const chinese = language === 'zh-CN'
  return {
    language, property: '云栖花园', office: '云栖物业服务中心', filledOn: '2026-11-22', premises: '1栋2单元301', areaCenti: 8937, tenant: COMPANY,
    owner: { name: '欧阳辉', phone: '13812340421', titleProof: '沪(2020)浦字不动产权第012345号', document: { kind: 'cn-id', number: '11010519491231002X' } },
    lease: { from: '2026-11-25', to: '2027-11-24', maximumOccupants: 12 },
    payers: [{ fee: chinese ? '物业费' : 'Property fee', payer: 'owner' }, { fee: chinese ? '车位管理费' : 'Parking', payer: 'tenant' }, { fee: chinese ? '水费' : 'Water', payer: 'agent' }],
  }
}

export function safetySample(language: Language): SafetyLetterData {
  return {
    language, property: '云栖花园', office: '云栖物业服务有限公司', filledOn: '2026-11-22', premises: '1栋2单元301', use: language === 'zh-CN' ? '办公' : 'Office', user: COMPANY, responsible: '马云飞', phone: '021-61234567',
    occupants: 12, from: '2026-11-25', to: '2027-11-24',
  }
}

export function ledgerSample(language: Language): MoveInLedgerData {
  return {
    language, property: '云栖花园', month: '2026-11', printedOn: '2026-11-30',
    rows: [
      {
        room: '1栋2单元301', name: COMPANY, role: 'company', movedOn: '2026-11-25', phone: '021****4567', document: { kind: 'uscc', tail: '0Y43', checkedBy: '赵蕾' }, heads: 12, lease: { from: '2026-11-25', to: '2027-11-24' },
        gift: 'flowers', noticeNumber: 'ZH2026-0113', marked: '李敏 2026-11-26', depositReceipts: ['SJ2026-000054', 'SJ2026-000055'], keys: ['A-301-1', 'A-301-2', '00012345'], archived: 'A-12 何静 2026-11-28',
      },
      {
        room: '3栋1单元1802 A', name: '阿卜杜拉·买买提艾力', role: 'room-tenant', movedOn: '2026-11-27', phone: '139****1111', document: { kind: 'hmt-residence', tail: '0019', checkedBy: '赵蕾' }, heads: 1,
        lease: { from: '2026-11-27', to: '2027-05-26' }, gift: null, noticeNumber: 'ZH2026-0114', marked: '', depositReceipts: [], keys: [], archived: '',
      },
      {
        room: '5栋1单元203', name: '林月', role: 'member', movedOn: '2026-11-29', phone: '137****2222', document: { kind: 'taiwan-permit', tail: '5678', checkedBy: '李敏' }, heads: 1, lease: null, gift: null, noticeNumber: '', marked: '',
        depositReceipts: [], keys: [], archived: '',
      },
    ],
  }
}

export function registrationSample(language: Language): RegistrationListData {
  return {
    language, property: '云栖花园', printedOn: '2026-11-22',
    rows: [
      { room: '1栋2单元301', name: 'Ann Smith', event: 'arrive', person: 'foreigner', document: '****0T47', phone: '13900001111', dueAt: '2026-11-22 09:02', state: 'due', overdue: true, reportedOn: '', note: '' },
      { room: '1栋2单元301', name: '阿卜杜拉·买买提艾力', event: 'arrive', person: 'tenant', document: '****002X', phone: '13700002222', dueAt: '2026-11-25 23:59', state: 'due', overdue: false, reportedOn: '', note: '' },
      { room: '3栋1单元1802', name: '陈台生', event: 'leave', person: 'taiwan', document: '****5678', phone: '', dueAt: '2026-11-23 10:00', state: 'due', overdue: false, reportedOn: '', note: '' },
    ],
  }
}
