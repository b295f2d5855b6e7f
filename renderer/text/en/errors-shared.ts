import type { errorsOfSharing as chinese } from '../zh-CN/errors-shared.ts'
import { yuan } from '../sentence.ts'

export const errorsOfSharing: typeof chinese = {
  'not-shared': 'This item is not a shared cost. Choose another, or ask the manager to add one under Tariffs.',
  'shared-already': ({ at }) => `This bill was shared out at ${at}. Change its description, or take that one back first.`,
  'nobody-shares': 'Nobody shares here. Choose other buildings, uses or premises.',
  'not-until': 'This item is not a month card. Choose another, or ask the manager to add one under Tariffs.',
  'not-card': 'This item is not sold onto a card. Choose another, or ask the manager to add one under Tariffs.',
  'tariff-of-other-item': 'This tariff belongs to another item. Choose another.',
  'card-overlaps': ({ from, until, room }) => `This plate has a card from ${from} to ${until} at ${room}. Begin the day after, or cancel that one while it is unpaid.`,
  'card-too-long': 'A card is sold for three years at most. Choose an earlier last day.',
  'plate-form': 'Give the number plate, like 沪A12345 or 沪AD12345.',
  'price-is-zero': 'This comes to 0 yuan: nothing to sell. Check the tariff.',
  'price-differs': ({ amountFen }) => `It comes to ${yuan(amountFen)} now, not what was shown. Check it, then sell.`,
  'card-paid': 'Money was taken for this, or it was changed: it cannot be cancelled.',
  'card-collects': 'Units on a card are collected for the supplier without a handling fee (Property Management Regulations, article 45). Choose collected for others.',
  'card-cancelled': 'This was cancelled already.',
  'sold-after': 'Units were sold after this, and their tiers go on from it. Collect this one, or cancel the later one first.',
  'money-too-little': ({ leastFen }) => `This buys less than 0.01. The least is ${yuan(leastFen)}.`,
}
