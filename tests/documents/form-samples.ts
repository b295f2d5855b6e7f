import type { DepartmentNoticeData } from '../../electron/documents/department-notice.ts'
import type { Language } from '../../electron/documents/frozen-document.ts'
import type { HandOverMatter, HandOverSheetData } from '../../electron/documents/hand-over-sheet.ts'
import type { RecoveryKeyData } from '../../electron/documents/recovery-key.ts'
import type { TenantFormData } from '../../electron/documents/tenant-form.ts'
import { fen } from '../../shared/money.ts'

export const longCompany = '杭州西湖区云栖小镇玉𠮷堃喆䶮信息技术与供应链管理服务（集团）股份有限公司第三分公司'

export function noticeSample(language: Language): DepartmentNoticeData {
  const chinese = language === 'zh-CN'
  return {
    language,
    property: '云栖花园',
    number: 'ZH-2026-0113',
    issuedAt: '2026-11-22 09:40',
    issuedBy: '李敏',
    dueAt: '2026-11-23 09:40',
    premises: '1栋2单元301',
    areaCenti: 8937,
    customer: '陈雨桐',
    role: 'tenant',
    headCount: 3,
    important: false,
    moveOn: '2026-11-25',
    timeSlot: chinese ? '上午 9–11 时' : '9–11 a.m.',
    contact: '138****0421',
    billingFrom: '2026-12-01',
    payer: chinese ? '租户' : 'tenant',
    help: chinese ? ['宽带开通', '车场月卡 1 张'] : ['Broadband', 'one monthly parking card'],
    attention: chinese ? ['家中有八旬老人', '大件家具，请做电梯保护'] : ['A person over eighty in the household', 'bulky furniture: protect the lift'],
    departments: chinese ? [
      { department: '工程', instruction: '搬入前检查水电、燃气阀门，抄录三表底数', receiver: '周强', receivedAt: '2026-11-22 10:05', how: 'phone', reply: '24 日下午上门' },
      { department: '秩序', instruction: '25 日 9–11 时放行搬家车辆，登记出入', receiver: '何平', receivedAt: '2026-11-22 10:12', how: 'in-person' },
      { department: '保洁', instruction: '搬入当日关注本层环境，及时清运包装' },
      { department: '收费', instruction: '12 月起向租户计收物业费、水费' },
      { department: '客服', instruction: '三日内电话问候' },
    ] : [
      { department: 'Engineering', instruction: 'Check water, power and gas valves; read the three meters', receiver: '周强', receivedAt: '2026-11-22 10:05', how: 'phone', reply: 'Comes on the 24th' },
      { department: 'Security', instruction: 'Let the removal van in on the 25th, 9–11 a.m.', receiver: '何平', receivedAt: '2026-11-22 10:12', how: 'in-person' },
      { department: 'Cleaning', instruction: 'Watch the floor on that day; take packaging away' },
      { department: 'Fees', instruction: 'Charge the tenant from December' },
      { department: 'Service', instruction: 'Call within three days' },
    ],
  }
}

export function tenantSample(language: Language): TenantFormData {
  const chinese = language === 'zh-CN'
  return {
    language,
    property: '云栖花园',
    number: 'ZH-2026-0113',
    filledOn: '2026-11-22',
    premises: '1栋2单元301',
    areaCenti: 8937,
    tenant: {
      name: '陈雨桐',
      sex: 'female',
      birthDate: '1991-02-03',
      nationality: chinese ? '汉族' : 'China',
      identity: { kind: 'cn-id', number: '11010519491231002X' },
      validUntil: '2034-05-06',
      registeredAddress: '浙江省杭州市西湖区文三路 90 号 3 幢 2 单元 402 室',
      employer: '溪上设计工作室（室内设计师）',
      phone: '138 1234 0421',
    },
    lease: {
      contractNumber: 'HZ-2026-118834',
      from: '2026-12-01',
      to: '2027-11-30',
      maximumOccupants: 4,
      rentFen: 450_000,
      depositFen: 900_000,
      payers: chinese
        ? [{ fee: '租金', payer: 'tenant' }, { fee: '物业费', payer: 'owner' }, { fee: '水电费', payer: 'tenant' }, { fee: '车位费', payer: 'tenant' }]
        : [{ fee: 'Rent', payer: 'tenant' }, { fee: 'Property fee', payer: 'owner' }, { fee: 'Utilities', payer: 'tenant' }, { fee: 'Parking', payer: 'tenant' }],
    },
    emergency: { name: '陈国栋', relation: chinese ? '父亲' : 'father', phone: '139 5678 1102' },
    coResidents: [
      { name: '林之远', relation: chinese ? '配偶' : 'husband', identity: { kind: 'hk-macau-permit', number: 'H12345678' }, phone: '137 0011 2233', minor: false },
      { name: '林小满', relation: chinese ? '女儿' : 'daughter', minor: true },
    ],
    vehicles: ['沪A·D12345'],
    pets: [],
    owner: { name: '张伟', phone: '138 1234 0421', verifiedHow: 'phone', verifiedBy: '李敏', verifiedAt: '2026-11-22 09:20' },
    attachments: chinese ? [
      { text: '身份证件已核验（不留复印件）', ticked: true }, { text: '租赁合同', ticked: true }, { text: '业主承诺书', ticked: true },
      { text: '安全责任书', ticked: true }, { text: '业主委托书', ticked: false }, { text: '车辆行驶证', ticked: false },
    ] : [
      { text: 'Document seen, not copied', ticked: true }, { text: 'Lease', ticked: true }, { text: 'Owner’s pledge', ticked: true },
      { text: 'Safety agreement', ticked: true }, { text: 'Power of attorney', ticked: false }, { text: 'Vehicle licence', ticked: false },
    ],
    policeReport: { dueOn: '2026-11-25' },
    consented: true,
  }
}

/** A company as tenant, with twelve co-residents and rare characters. */
export function longTenantSample(language: Language): TenantFormData {
  const sample = tenantSample(language)
  const names = ['赵䶮', '钱堃', '孙喆', '李㛃', '周𠮷', '吴芸', '郑楠', '王一诺', '冯子墨', '陈曦', '欧阳若兰', '阿卜杜拉·买买提艾力']
  return {
    ...sample,
    tenant: { ...sample.tenant, name: longCompany, sex: undefined, birthDate: undefined, identity: { kind: 'uscc', number: '91350100M000100Y43' }, validUntil: null },
    coResidents: names.map((name, index) => ({
      name, relation: language === 'zh-CN' ? '员工' : 'employee', identity: { kind: 'cn-id', number: '11010519491231002X' }, phone: `137 0011 22${String(index).padStart(2, '0')}`, minor: false,
    })),
    vehicles: ['沪A·D12345', '浙A·F00821', '浙A·88K2W'],
    pets: [language === 'zh-CN' ? '柯基犬一只（犬证 2026-0182）' : 'One corgi (licence 2026-0182)'],
    policeReport: { reportedOn: '2026-11-24' },
    consented: false,
  }
}

export function handOverSample(language: Language): HandOverSheetData {
  const chinese = language === 'zh-CN'
  return {
    language,
    property: '云栖花园',
    station: chinese ? '1号台' : 'Desk 1',
    shift: chinese ? '早班' : 'Morning',
    from: '2026-11-22 08:02',
    to: '2026-11-22 16:05',
    out: '李敏',
    in: '王磊',
    witness: '何静',
    cash: {
      float: fen(50000), cashIn: fen(184070), cashOut: fen(0), expected: fen(234070), counted: fen(234020), counts: 3, difference: fen(-50),
      lines: [[10000, 18], [5000, 7], [2000, 6], [1000, 4], [500, 4], [100, 9], [50, 2], [10, 2]].map(([value = 0, count = 0]) => ({ value: fen(value), count })),
      handedIn: fen(184020), nextFloat: fen(50000), slipNumber: 'JK-2026-0322', reason: chinese ? '找零时少收 0.50 元，已登记' : '0.50 too much change given, noted',
    },
    methods: [
      { method: 'wechat', count: 6, sum: fen(318840), counted: fen(348840) }, { method: 'alipay', count: 2, sum: fen(88866) }, { method: 'card', count: 1, sum: fen(360000) },
    ],
    receipts: [
      { kind: 'fees', first: 'YQ-2026-000860', last: 'YQ-2026-000873', used: 14, next: 'YQ-2026-000874', sum: fen(747776) },
      { kind: 'deposit', first: 'YQ-D-2026-000054', last: 'YQ-D-2026-000054', used: 1, next: 'YQ-D-2026-000055', sum: fen(204000) },
    ],
    gate: [{ key: 'backup', done: true, text: '', note: '' }, { key: 'open-shifts', done: false, text: chinese ? '2号台 孙燕' : 'Desk 2, 孙燕', note: chinese ? '上到 18 时' : 'until six' }],
    fromPrepaid: fen(0),
    // The English sheet is full to its last line.
    books: chinese ? [{ name: '收款收据 第 7 本', first: '0012301', last: '0012350', used: 18, next: '0012348' }] : [],
    handWritten: ['0012345', '0012346', '0012347'],
    spoiled: ['0012344'],
    missing: [],
    matters: mattersSample(chinese).slice(0, 4),
    remark: chinese ? '18 时前业主取快递柜钥匙，已放 2 号抽屉。' : 'An owner fetches the locker key before six; it is in drawer 2.',
  }
}

export function longHandOverSample(language: Language): HandOverSheetData {
  const matters = mattersSample(language === 'zh-CN')
  return { ...handOverSample(language), matters: Array.from({ length: 40 }, (_, index) => matters[index % matters.length]!) }
}

function mattersSample(chinese: boolean): HandOverMatter[] {
  return chinese ? [
    { kind: 'move-in', premises: '1栋2单元301', text: '陈雨桐入住：待业主书面确认租约', since: '2026-11-22 09:20', accepted: true },
    { kind: 'notice', premises: '1栋2单元301', text: '入住知会单 ZH-2026-0113：保洁、收费未签收', since: '2026-11-22 09:40', accepted: true, note: '17 时前再问' },
    { kind: 'dispute', premises: '3栋1单元1802', text: '水费 92.50 有异议，约定工程复核水表读数', since: '2026-11-22 09:14', accepted: false, note: '需附抄表照片' },
    { kind: 'unprinted-receipt', premises: '2栋1单元0902', text: '收据 YQ-2026-000866 未打印（打印机缺纸）', since: '2026-11-22 13:51', accepted: null },
    { kind: 'task', premises: '5栋1单元0203', text: '补录证件号码', since: '2026-11-20', accepted: true },
  ] : [
    { kind: 'move-in', premises: '1栋2单元301', text: '陈雨桐: waiting for the owner’s written confirmation', since: '2026-11-22 09:20', accepted: true },
    { kind: 'notice', premises: '1栋2单元301', text: 'Notice ZH-2026-0113: cleaning and fees have not acknowledged', since: '2026-11-22 09:40', accepted: true, note: 'ask again by five' },
    { kind: 'dispute', premises: '3栋1单元1802', text: 'Water 92.50 disputed, meter to be read again', since: '2026-11-22 09:14', accepted: false, note: 'photo wanted' },
    { kind: 'unprinted-receipt', premises: '2栋1单元0902', text: 'Receipt YQ-2026-000866 not printed (out of paper)', since: '2026-11-22 13:51', accepted: null },
    { kind: 'task', premises: '5栋1单元0203', text: 'Document number missing', since: '2026-11-20', accepted: true },
  ]
}

export function recoveryKeySample(language: Language): RecoveryKeyData {
  return {
    language, office: '云栖物业服务有限公司', property: '云栖花园', date: '2026-11-22',
    groups: ['7F3K', 'Q9MD', '2XW8', 'H4TN', 'B6RY', 'E1ZC', 'V5PJ', '0GSA'],
  }
}
