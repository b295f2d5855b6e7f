/** Who owes, what was said and sent about it. */
export const dunning = {
  title: '催缴',
  asOf: '截至', building: '楼栋', room: '房号', payer: '应缴人', age: '账龄', choose: '选一户看它的欠费、联系和通知单。', none: '没有欠费。', noneFound: '没有符合的欠费。换个条件试试。',
  ageChoices: { open: '全部未缴', overdue: '已逾期', 'not-due': '未到期', d30: '0–30 天', d60: '31–60 天', d90: '61–90 天', d180: '91–180 天', d365: '181–365 天', older: '365 天以上' },
  ageColumns: { 'not-due': '未到期', d30: '0–30', d60: '31–60', d90: '61–90', d180: '91–180', d365: '181–365', older: '365+' },
  shortLevels: { 0: '缴费', 1: '一催', 2: '二催', 3: '三催' } as Readonly<Record<string, string>>,
  tick: '选', tickOne: (room: string) => `选 ${room}`, tickThis: '选中这户', untickThis: '不选这户', tickAll: (count: number) => `全选 ${count} 户`, untickAll: '清空选择', chosen: (count: number) => `已选 ${count} 户`,
  list: '欠费', count: '笔', open: '欠缴', oldest: '最早到期', lastLetter: '最近通知', promised: '承诺', disputedOf: (amount: string) => `其中有异议 ${amount}`, total: '合计',
  export: '导出', exported: (name: string) => `已导出 ${name}`,
  roles: { owner: '业主', tenant: '租户', agent: '代理人', developer: '开发商' } as Readonly<Record<string, string>>,
  // One premises
  charges: '未缴费用', fee: '费用', period: '期间', due: '到期', disputed: '有异议', contacts: '联系记录', letters: '通知单', noContacts: '还没有联系过。', noLetters: '还没有发过通知单。', collect: '去收费',
  until: (date: string) => `截至 ${date}`, number: '编号', payBy: '缴费期限', amount: '金额', show: '打开',
  addContact: '记联系', way: '方式', ways: { call: '电话', visit: '上门', letter: '信函', message: '短信微信' } as Readonly<Record<'call' | 'visit' | 'letter' | 'message', string>>,
  happenedOn: '哪天', said: '说了什么', promisedOn: '承诺哪天交', promisedFen: '承诺交多少', keep: '保存',
  promise: (on: string, amount: string) => (amount === '' ? `承诺 ${on}` : `承诺 ${on} 交 ${amount} 元`),
  promiseStates: { open: '未到期', due: '今天到期', kept: '已兑现', broken: '未兑现', replaced: '已改期' }, settle: { kept: '已兑现', broken: '未兑现' },
  contactLine: (way: string, said: string, promisedOn: string) => (promisedOn === '' ? `催缴（${way}）：${said}` : `催缴（${way}）：${said}（承诺 ${promisedOn}）`),
  lastContact: '最近联系', openDunning: '催缴',
  // Today
  promises: '到期的承诺', promisedAmount: '承诺金额',
  // Letters
  levels: { 0: '缴费通知单', 1: '催缴通知单（第一次）', 2: '催缴通知单（第二次）', 3: '催缴通知单（第三次）' } as Readonly<Record<string, string>>,
  issue: (count: number) => `出通知单 ${count} 户`, issueTitle: '出通知单', issueAct: '出单', level: '哪一种', levelHint: '有异议的费用不列入；催缴通知单只列已过期的，上一次发过才能发下一次。',
  lateFee: '计入到今天的违约金', lateFeeHint: '违约金会成为一笔应收，和通知单上的合计一致。',
  issued: (count: number) => `已出 ${count} 张。`, notIssued: (count: number) => `${count} 户没有出：`, noLetter: { 'nothing-open': '没有未缴', disputed: '都有异议', 'not-due': '还没到期', 'no-level-before': '上一次还没发' },
  savePdf: '保存 PDF', saved: (name: string) => `已保存 ${name}，共一份文件。`, paper: '通知单', done: '完成',
}
