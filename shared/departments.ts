import type { Settings } from './contract/desk.ts'

/** The departments a property usually has, in the order they are told. */
export const DEPARTMENTS = {
  'zh-CN': ['工程部', '秩序部', '保洁部', '财务部', '客服部', '绿化部'],
  en: ['Engineering', 'Security', 'Cleaning', 'Finance', 'Customer service', 'Gardening'],
} as const

type Templates = Settings['noticeTemplates']

const of = (language: keyof typeof DEPARTMENTS, instructions: readonly (string | null)[]): Templates['tenant'] =>
  DEPARTMENTS[language].flatMap((department, index) => (typeof instructions[index] === 'string' ? [{ department, instruction: instructions[index] }] : []))

/** What the departments are told until the property words it otherwise; who has nothing to do is not told. */
export const NOTICE_TEMPLATES: Readonly<Record<keyof typeof DEPARTMENTS, Templates>> = {
  'zh-CN': {
    tenant: of('zh-CN', ['入住前查水电、门锁，抄表底数', '引导搬家，开通门禁', '搬家后清理楼道、电梯', '核对交费人和押金', '更新住户资料', '搬家车辆不压草坪']),
    owner: of('zh-CN', ['入住前查水电、门锁，抄表底数', '引导搬家，开通门禁', '搬家后清理楼道、电梯', '核对计费开始日', '更新住户资料，上门问候', '搬家车辆不压草坪']),
    company: of('zh-CN', ['核对用电容量，抄表底数', '登记员工、访客，引导搬家', '搬家后清理楼道、电梯', '核对交费人、押金和开票资料', '更新公司联系人', '搬家车辆不压草坪']),
    'room-tenant': of('zh-CN', ['查房间门锁、用电安全', '登记分租住户，开通门禁', '搬家后清理楼道、电梯', '核对交费人和押金', '更新住户资料', null]),
    member: of('zh-CN', [null, '开通门禁', null, null, '更新住户资料', null]),
  },
  en: {
    tenant: of('en', ['Check water, power and lock, read the meters', 'Guide the move, open the access', 'Clean the landing and lift after the move', 'Check payer and deposit', 'Update the residents\' file', 'Keep vans off the lawn']),
    owner: of('en', ['Check water, power and lock, read the meters', 'Guide the move, open the access', 'Clean the landing and lift after the move', 'Check the first day of fees', 'Update the file, welcome them', 'Keep vans off the lawn']),
    company: of('en', ['Check the power rating, read the meters', 'Register staff and visitors, guide the move', 'Clean the landing and lift after the move', 'Check payer, deposit and invoice data', 'Update the contacts', 'Keep vans off the lawn']),
    'room-tenant': of('en', ['Check the room\'s lock and wiring', 'Register the room tenant, open the access', 'Clean the landing and lift after the move', 'Check payer and deposit', 'Update the residents\' file', null]),
    member: of('en', [null, 'Open the access', null, null, 'Update the residents\' file', null]),
  },
}
