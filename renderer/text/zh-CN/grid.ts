/** Words of the building's picture; the letters are what a cell shows beside its colour. */
export const grid = {
  views: '显示方式',
  list: '清单',
  picture: '楼栋图',
  label: (building: string) => `${building === '' ? '其他' : `${building}栋`}楼栋图`,
  legend: '图例',
  is: { occupied: '业主住', let: '出租', vacant: '空置', 'moving-in': '办入住', renovating: '装修中', 'not-delivered': '未交付' },
  letters: { occupied: '住', let: '租', vacant: '空', 'moving-in': '入', renovating: '装', 'not-delivered': '未' },
  arrears: '欠费',
  arrearsLetter: '欠',
  floor: (floor: string) => (floor === '' ? '—' : `${floor}层`),
  none: '这一栋没有房屋。',
}
