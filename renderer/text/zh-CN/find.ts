export const find = {
  label: '查找',
  premises: '房屋',
  placeholder: '姓名、拼音首字母、房号、电话尾号，或扫通知单',
  none: '没有找到。可以试房号（如 3-1-1802）、姓名或电话尾号。',
  results: (count: number) => `找到 ${count} 条`,
  monthCard: '月卡',
  nobody: '无人登记',
  open: '打开房屋',
  collect: '去收费',
  several: '房屋', oneMore: '再加一套', takeOut: (room: string) => `去掉 ${room}`,
}
