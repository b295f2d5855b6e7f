type Gives = { gives: 'percent' | 'free-months'; months: number; size: number }

/** Offers for paying ahead, and paying ahead at the till. */
export const prepay = {
  offer: '优惠名称', months: '一次预缴几个月', gives: '优惠', givesKinds: { percent: '打折（减百分之几）', 'free-months': '送几个月' },
  percentSize: '减百分之几', percentHint: '减 5% 即九五折：12 个月 2,520.24 元减 126.01 元',
  freeSize: '送的月数', freeHint: '预缴 12 个月送 1 个月：收 12 个月的钱，用 13 个月',
  refundRule: '提前退怎样算', refundHint: '办理时念给住户听，也印在费用说明上。',
  refundExample: '如：提前退的，已用月份按原价计，余款退还',
  refundIs: (rule: string) => `提前退：${rule}`,
  whatGives: ({ gives, months, size }: Gives) => (gives === 'percent' ? `预缴 ${months} 个月减 ${size}%` : `预缴 ${months} 个月送 ${size} 个月`),
  validity: '有效期', from: '从哪天起', to: '到哪天止',
  addOffer: '加优惠', endOffer: '停用优惠', lastDay: '最后一天', endHint: '已经用它预缴的不受影响。',
  noOffers: '还没有预缴优惠。没有优惠也可以在收费时预缴几个月。', offersHint: '一次交几个月、给多少优惠、提前退怎样算，都在这里定。优惠在收据上单列一行。',
  // At the till
  add: '＋ 预缴月数', form: '预缴月数', item: '预缴哪一项', howMany: '几个月', offerAtTill: '用优惠', noOffer: '不用优惠',
  preview: { months: '预缴', sum: '原价', discount: '优惠', total: '要交', until: '交后已缴至' },
  monthsOf: (count: number, free: number) => (free === 0 ? `${count} 个月` : `${count} 个月（其中送 ${free} 个月）`),
  charge: '加到未交费用', none: '没有可以预缴的项目。',
  group: (item: string, months: number, from: string, to: string) => `预缴 ${item} ${months} 个月：${from} 至 ${to}`,
  groupFree: (months: number) => `含送的 ${months} 个月`,
  discountIn: (offer: string, amount: string) => `${offer} −${amount}（已减在各月）`,
  notPaid: '还没交', undo: '取消预缴', undone: '已取消预缴，各月可以重新出账或预缴。',
}
