import type { errorsOfTariffs as chinese } from '../zh-CN/errors-tariffs.ts'

export const errorsOfTariffs: typeof chinese = {
  'price-form': 'Enter a price with at most four decimals, such as 2.35.',
  'per-does-not-fit': 'This period does not fit what it is charged by. Choose another.',
  'tiers-needed': 'Steps need at least two. Add one, or take the steps away.',
  'tier-out-of-order': 'This step must end above the one before. Enter them from low to high.',
  'tier-end-needed': 'Say where this step ends; only the last one stays open.',
  'last-tier-is-open': 'Leave the last step open: its price holds for all above.',
  'name-taken': 'This name is taken. Choose another.',
  'not-recurring': 'This item is not charged again and again and has no tariff. Choose another item.',
  'version-overlaps': ({ since }) => `The present price holds since ${since}. Choose a later day.`,
  'billed-already': ({ until }) => (until ? `Billed up to ${until} already. Begin after that day.` : 'Billed already. Begin with the next month.'),
  'basis-differs': 'A new price keeps what it is charged by. Add another tariff and assign the premises to it.',
  'item-in-use': ({ premises }) => `${premises} premises still pay it. End those first.`,
  'tariff-not-then': ({ since }) => `This tariff begins on ${since}. Choose a later day.`,
  'reduction-overlaps': 'These days are reduced already. Return to the full price first, or change the days.',
  'percent-form': 'Enter a whole number from 0 to 99.',
  'choose-item': 'Choose a fee item.',
  'choose-tariff': 'Choose a tariff.',
}
