export const registers = {
  title: '登记册',
  tabsLabel: '登记册分类',
  tabs: { keys: '钥匙', defects: '缺陷整改', papers: '借出资料', sealed: '用印登记', registrations: '流动人口登记', 'fee-starts': '开始收费' },
}
