export const shell = {
  product: '门厅',
  rail: {
    today: '今日', collect: '收费', delivery: '收楼', moveIn: '入住', moveOut: '迁出', premises: '房屋', registers: '登记册', tariffs: '收费标准', meters: '抄表', billing: '出账', cards: '售卡', dunning: '催缴', receipts: '收据', unclaimed: '待认领', stock: '票据', deposits: '押金', log: '台面日志', shift: '交接班', day: '日报', finance: '财务', importing: '导入', settings: '设置',
  },
  menu: '主菜单',
  skip: '跳到工作区',
  search: '找人、房号、电话…',
  shiftSince: (time: string) => `班次 ${time} 起`,
  noShift: '未开班',
  signOut: '退出登录',
  switchLanguage: 'English',
  changePassword: '修改密码',
  clockWarning: '电脑时间比上次记录的还早。请先把电脑时间改对，再继续收费。',
}
