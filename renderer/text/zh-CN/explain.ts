/** Why a charge is what it is, on screen and on paper, and the charges of a premises over time. */
export const explain = {
  print: '打印说明', printOther: '打印英文说明', other: 'English', hideOther: '收起 English',
  charges: '全部费用', filter: '收费项目', all: '全部项目', item: '项目', period: '期间', amount: '金额', adjusted: '调整', paid: '已交', open: '还欠', state: '状态',
  states: { open: '未交', part: '部分缴纳', settled: '已交清', free: '不用交', 'taken-back': '已撤回' },
  paidUntil: '已缴至', none: '这套房还没有费用。', choose: '选一笔看为何是这个数，可以打印说明。', dueOn: (date: string) => `应交日 ${date}`, payer: (name: string) => `应交人 ${name}`,
}
