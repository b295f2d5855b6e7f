/** 售卡: month cards by plate, units onto a meter's card, the day's sales. */
export const cards = {
  title: '售卡',
  tabsLabel: '售卡分类',
  tabs: { month: '月卡', units: '卡表充值', day: '售量日报' },
  item: '收费项目', tariff: '收费标准', plate: '车牌', holder: '车主', cardNumber: '卡号', from: '从', to: '到', amount: '金额', why: '为何',
  noItem: { until: '还没有月卡项目。请经理在“收费标准”里加一个，怎样计选“月卡”。', card: '还没有卡表项目。请经理在“收费标准”里加一个，怎样计选“卡表充值”。' },
  noTariff: '这个项目还没有收费标准，请经理先加一个。', toTariffs: '去收费标准',
  toTill: '去收费台收款',
  // Month cards
  search: '找车牌', searchHint: '车牌或后几位', show: '显示',
  shows: { current: '有效和未交', ending: '14 天内到期', ended: '已到期', unpaid: '未交', all: '全部' },
  none: '没有符合的月卡。', choose: '选一行可以续卡或取消。', total: (shown: number, total: number) => `共 ${total} 张，显示 ${shown} 张`,
  states: { unpaid: '未交', coming: '未开始', valid: '有效', ended: '已到期' }, state: '状态', days: '起止', endsSoon: '快到期', validUntil: '有效到', notValid: '现在无效',
  sell: '卖月卡', sellAct: (amount: string) => `卖出 ${amount} 元`, sellNothing: '卖出', renew: '续卡', renewFrom: '从哪天起', cancel: '取消这张卡', cancelHint: '没交钱才能取消。', cancelled: '已取消。',
  months: '卖多久', monthsChoices: { 1: '1 个月', 3: '3 个月', 6: '6 个月', 12: '12 个月', other: '到某天' },
  sold: (plate: string, from: string, to: string, amount: string) => `${plate}：${from} 到 ${to}，${amount} 元，还没有收钱。`,
  soldHint: '收了钱才有效。不买了请取消，交接班会列出。',
  cardOf: (plate: string) => `${plate} 的月卡`, open: '未交',
  // Units
  buyBy: '按什么买', buyBys: { units: '按数量', money: '按金额' }, units: '数量', money: '金额（元）', unitsHint: '最多三位小数', moneyHint: '能买多少买多少，到 0.01',
  before: (on: string, units: string, cardNumber: string) => `上次 ${on} 买 ${units}，卡号 ${cardNumber}`, unpaid: (amount: string) => `还有 ${amount} 元没交`,
  usedBefore: (units: string) => `此前已买 ${units}，阶梯接着算`, left: (amount: string) => `余 ${amount} 元不够 0.01，不收`,
  tier: '阶梯', tierOf: (tier: number) => (tier === 0 ? '不分阶梯' : `第 ${tier} 档`), unitPrice: '单价', sum: '小计',
  sellUnits: (units: string, amount: string) => `卖出 ${units}，${amount} 元`,
  soldUnits: (units: string, amount: string, cardNumber: string) => `卡 ${cardNumber}：${units}，${amount} 元，还没有收钱。`,
  fillIn: '选房屋和项目，填数量或金额，这里显示要收多少。', sellAnother: '再卖一笔',
  meterUnits: { water: '吨', 'hot-water': '吨', electricity: '度', gas: '方', heat: '单位' },
  // Day
  groups: '按用途和阶梯', totals: '按项目', sales: '每一笔', use: '用户', paid: '已收', notPaid: '未收', receipt: '收据', payer: '交款人', room: '房屋', at: '时间', by: '经办',
  noSales: '这天没有卖过。', unpaidBefore: '以前卖了还没收的', cancelledCount: (count: number) => `取消 ${count} 笔，不在内`,
  print: '打印日报', exportDay: '导出 .xlsx', exported: (name: string) => `已导出 ${name}`, chooseSale: '选没收钱的一笔可以收款或取消。', saleOf: (room: string) => `${room} 的充值`, cancelSale: '取消这笔',
}
