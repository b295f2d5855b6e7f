import type { Sentence } from '../sentence.ts'

/** Codes of tariffs and assignments → what happened and what to do next. */
const sentences = {
  'price-form': '单价请填数字，最多四位小数，如 2.35。',
  'per-does-not-fit': '这个周期和计算方式不配，请另选。',
  'tiers-needed': '阶梯价至少两档，请再加一档，或去掉阶梯。',
  'tier-out-of-order': '这一档要比上一档高，请从低到高填。',
  'tier-end-needed': '这一档要填用到多少为止；只有最后一档留空。',
  'last-tier-is-open': '最后一档请留空，表示以上都按这个价。',
  'name-taken': '这个名称已经有了，请换一个。',
  'not-by-period': '只有按时间收的项目可以预缴。请另选项目。',
  'months-form': '请填 1 到 60 的整数。',
  'offer-size': ({ least, most }) => `请填 ${least} 到 ${most} 的整数。`,
  'offer-not-now': '这个优惠今天不能用，请另选，或不用优惠。',
  'offer-months': ({ months }) => `这个优惠要一次预缴 ${months} 个月。请改月数，或不用优惠。`,
  'fewer-months': ({ months }) => (Number(months) === 0 ? '这个项目没有可预缴的月份：没有绑定标准，或已停止收费。请经理先看收费绑定。' : `这个项目只收到那时为止，最多还能预缴 ${months} 个月。请改月数。`),
  'not-recurring': '这个项目不是按期收的，不用标准。请另选项目。',
  'charging-recurring': '只有按期的项目可以这样计。请把种类改为按期。',
  'meter-kind-needed': '请选表的种类。',
  'shared-has-no-tariff': '公摊没有单价，请到「公摊」里录总账单。',
  'basis-does-not-fit': '抄表和卡表按表计用量定价，其他项目不能按用量。请另选算法。',
  'not-assignable': '月卡、卡表和公摊不用绑定，请另选项目。',
  'version-overlaps': ({ since }) => `现在的单价从 ${since} 起，调价要在那之后。请改日期。`,
  'billed-already': ({ until }) => (until ? `已经出账到 ${until}，请从那之后开始。` : '已经出账，请从下个月开始。'),
  'basis-differs': '调价不能换计算方式。请另加一个标准，再把房屋绑过去。',
  'item-in-use': ({ premises }) => `还有 ${premises} 户在交，不能停用。请先停止这些绑定。`,
  'tariff-not-then': ({ since }) => `这个标准从 ${since} 起才有，请改日期。`,
  'reduction-overlaps': '这段时间已经按比例计费，请先恢复全价或改日期。',
  'percent-form': '请填 0 到 99 的整数。',
  'choose-item': '请选收费项目。',
  'choose-tariff': '请选收费标准。',
} satisfies Record<string, Sentence>

export const errorsOfTariffs: Record<keyof typeof sentences, Sentence> = sentences
