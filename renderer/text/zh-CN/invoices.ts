/** 数电票: asked for at the desk, made elsewhere, their numbers kept with the receipt. */
export const invoices = {
  list: '发票清单', search: '找发票', searchPlaceholder: '抬头、税号、收据号、发票号…', state: '状态', all: '全部',
  states: { asked: '待开', issued: '已开', exchanged: '已换票', red: '已红冲', withdrawn: '已撤回' },
  none: '没有待开的发票。收据页可申请开票。', noneFound: '没有符合的发票。', shown: (count: number, total: number) => (count < total ? `显示最近 ${count} 份，共 ${total} 份` : `${total} 份`), choose: '选一份申请，登记发票号码。',
  askedOn: '申请日期', title: '抬头', taxNumber: '税号', email: '邮箱', receipt: '收据', room: '房号', amount: '金额', number: '发票号码', issuedOn: '开票日期', redNumber: '红字发票号码', redOn: '红冲日期', askedBy: '申请人',
  voided: '收据已作废', reversed: (amount: string) => `已冲红 ${amount}`,
  ask: '申请开票', askTitle: (number: string) => `为 ${number} 申请发票`, buyer: '开给', buyers: { company: '单位', person: '个人' }, askHint: '按整张收据开票。',
  issue: '登记已开', issueTitle: '登记已开的发票', numberHint: '20 位数字',
  exchange: '换票', exchangeHint: '顾客交回收据联，换走发票。',
  red: '登记红冲', redTitle: '登记红字发票', redHint: '先在开票系统开出红字发票。登记后，收据才能作废或冲红。',
  withdraw: '撤回申请',
  ofReceipt: '发票', line: (state: string, number: string) => (number === '' ? state : `${state} ${number}`), showReceipt: '看收据',
}
