import type { prepay as chinese } from '../zh-CN/prepay.ts'

const monthsText = (count: number): string => (count === 1 ? '1 month' : `${count} months`)

export const prepay: typeof chinese = {
  offer: 'Name of the offer', months: 'Months paid at once', gives: 'Gives', givesKinds: { percent: 'percent off', 'free-months': 'months free' },
  percentSize: 'Percent off', percentHint: '5% off: 12 months at 2,520.24 yuan less 126.01 yuan',
  freeSize: 'Free months', freeHint: '12 months paid, 1 free: the price of 12 for 13 months',
  refundRule: 'When somebody leaves earlier', refundHint: 'Read out at the desk and printed on explanations. ',
  refundExample: 'Such as: months used count at the full price, the rest is given back',
  refundIs: (rule) => `When leaving earlier: ${rule}`,
  whatGives: ({ gives, months, size }) => (gives === 'percent' ? `${monthsText(months)} ahead: ${size}% off` : `${monthsText(months)} ahead: ${size} free`),
  validity: 'Valid', from: 'From which day', to: 'Until which day',
  addOffer: 'Add an offer', endOffer: 'End the offer', lastDay: 'Last day', endHint: 'What was paid ahead under it stays.',
  noOffers: 'There is no offer yet. Months can be paid ahead at the till without one.', offersHint: 'How many months at once, what it gives, and what happens when somebody leaves earlier. A receipt shows it on a line of its own.',
  add: '+ Months ahead', form: 'Months ahead', item: 'Which fee', howMany: 'Months', offerAtTill: 'Offer', noOffer: 'None',
  preview: { months: 'Ahead', sum: 'Full price', discount: 'Discount', total: 'To pay', until: 'Then paid until' },
  monthsOf: (count, free) => (free === 0 ? monthsText(count) : `${monthsText(count)} (${free} of them free)`),
  charge: 'Add to the charges', none: 'No fee can be paid ahead.',
  group: (item, months, from, to) => `${item}, ${monthsText(months)} ahead: ${from} to ${to}`,
  groupFree: (months) => `${monthsText(months)} of them free`,
  discountIn: (offer, amount) => `${offer} −${amount} (taken off each month)`,
  notPaid: 'Not paid yet', undo: 'Take it back', undone: 'Taken back: the months may be billed or paid ahead again.',
}
