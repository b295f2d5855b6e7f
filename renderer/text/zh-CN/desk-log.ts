export const deskLog = {
  title: '台面日志', tabsLabel: '台面日志分类',
  tabs: { log: '日志', instructions: '嘱咐', 'petty-cash': '备用金', checks: '检查表' },
  search: '在日志里查找', searchPlaceholder: '内容、房号、姓名、结果', on: '哪一天', state: '显示', states: { all: '全部', open: '未结' }, kind: '种类', anyKind: '全部种类',
  list: '日志', none: '这里还没有记录。', at: '时间', person: '住户', text: '内容', due: '期限', by: '记录', outcome: '结果', noted: '仅记录', closed: (by: string, at: string) => `${at} ${by} 办结`,
  write: '记一笔', what: '内容', room: '房屋', who: '住户', until: '期限', carries: '怎么处理', carry: { open: '未完，交给下一班', noted: '仅记录' },
  openPremises: '打开房屋档案',
}

export const instructions = {
  list: '嘱咐', none: '现在没有嘱咐。', search: '查找嘱咐', searchPlaceholder: '内容、房号、姓名', show: '显示', shown: { running: '有效', all: '含已过期' },
  add: '加嘱咐', addShort: '加嘱咐', premises: '房屋', person: '住户', text: '嘱咐', textHint: '如：快递放邻居家；22:00 后不接访客', until: '到哪天', untilHint: '不填就一直有效', noEnd: '一直有效', by: '登记',
  end: '结束嘱咐', endTitle: '结束这条嘱咐？', endBody: (text: string) => `“${text}”以后不再显示。`, state: '状态', states: { running: '有效', expired: '已过期', ended: '已结束' }, endedBy: (name: string) => `${name} 结束`,
  line: '嘱咐', untilOn: (date: string) => `至 ${date}`,
}

export const pettyCash = {
  balance: '备用金余额', list: '备用金账', none: '还没有记录。先拨入备用金。', date: '日期', kind: '种类', reason: '事由', paper: '单据号', inFen: '收入', outFen: '支出', after: '余额', by: '经办',
  kinds: { 'top-up': '拨入', spent: '支出', returned: '交回财务', counted: '盘点' }, acts: { 'top-up': '拨入', spent: '记支出', returned: '交回财务', counted: '盘点' },
  amount: '金额', counted: '实点', countReason: '相差原因', countReasonHint: '与账相符不用填', right: '相符',
}

export const deskChecks = {
  usual: { open: ['电脑、打印机、读卡器开机正常', '空白表格和收据纸够用', '台面和大堂清洁', '公告栏和意见箱'], equipment: ['验钞机', '打印机', '身份证读卡器', '电话和对讲', '监控画面'], close: ['电脑和打印机关机', '表格归档、台面清空', '钥匙柜上锁', '抽屉和保险柜上锁'] },
  moments: { open: '开班检查', equipment: '设备', close: '闭班检查' }, moment: '什么时候查', item: (index: number) => `第 ${index} 项`, active: (text: string) => `启用：${text}`, use: '启用', add: '加一项', up: '上移', down: '下移', upOf: (text: string) => `上移：${text}`, downOf: (text: string) => `下移：${text}`, hint: '停用的项目不再出现，以前的记录不变。',
  closing: '闭班检查', progress: (done: number, all: number) => `${done}/${all}`, allRight: '其余都正常', right: '正常', wrong: '有问题', wrongOf: (text: string) => `${text}：有问题`, rightOf: (text: string) => `${text}：正常`, note: '什么问题', noteOf: (text: string) => `${text}：什么问题`, save: '保存', oneByOne: '逐项', 
}

export const cashMoves = {
  title: '现金进出', add: '记一笔现金', list: '本班现金进出', kind: '种类', kinds: { in: '取入零钱', out: '交出', change: '换零', drop: '缴存' }, amount: '金额', reason: '事由', paper: '单据号', place: '送到', places: { finance: '财务', bank: '银行', safe: '保险柜' }, save: '记下',
  kindHint: '收据以外的现金。记错了，记一笔相反的。',
}
