import { formatReading } from '../../../shared/reading.ts'
import type { Sentence, Values } from '../sentence.ts'

/** Codes of meters and reading rounds → what happened and what to do next. */
const sentences = {
  'reading-below-last': ({ last, date }) => `比上次读数 ${reading(last)}（${date ?? ''}）还小。请再看一遍表；走满归零的，在“抄表”里标归零；换了表、上次抄错的，到“抄表”的“表计”里换表或更正。`,
  'reading-beyond-turn': ({ turnsAt }) => `这块表到 ${reading(turnsAt)} 就归零，不会有这个读数。请再看一遍表。`,
  'not-rolled-over': '没有比上次小，不是归零。请去掉归零，或再看一遍表。',
  'turns-at-needed': ({ number }) => `还不知道表 ${number ?? ''} 走到多少归零。请先在“表计”里填这块表的归零数。`,
  'reading-above-next': ({ next, date }) => `比后来的读数 ${reading(next)}（${date ?? ''}）还大。请核对读数和日期。`,
  'reading-billed': ({ date }) => `用量已出账到 ${date ?? ''}，这之前的读数不能再写。请先撤回那次出账。`,
  'meter-out-of-use': ({ date }) => `这块表 ${date ?? ''} 已停用。请抄现在装着的表。`,
  'read-meanwhile': ({ value }) => `这块表刚才已有人抄了 ${value === '' ? '' : reading(value)}，已显示最新的。要改请重新填。`,
  'meter-twice': '同一块表写了两次。请只留一行。',
  'not-in-round': '这块表不在这一轮里。请重新打开这一轮。',
  'nothing-typed': '还没有填读数。',
  'readings-not-saved': ({ count }) => `还有 ${count ?? ''} 个读数没有保存。请先保存，再结束本轮。`,
  'round-open': ({ name }) => `同类表的“${name ?? ''}”还没有结束。请先抄完并结束它。`,
  'round-closed': '这一轮已经结束，不能再抄。要补抄请在“表计”里单独抄一次，或开下一轮。',
  'round-not-after-last': ({ date }) => `抄表日期要晚于上一轮的 ${date ?? ''}。`,
  'round-has-readings': '这一轮已经抄了，日期不能再改。名称可以改。',
  'no-meters': '这天没有在用的这类表。请先在“表计”里登记。',
  'already-read': ({ number }) => `表 ${number ?? ''} 这一轮已经有读数，不能再登记没抄到。读数不对请直接改。`,
  'readings-missing': ({ count, first }) => `还有 ${count ?? ''} 块表没有读数也没有原因（${first ?? ''} 等）。请抄表，或登记没抄到的原因。`,
  'place-needed': '公共区域的表，请写明装在哪里。',
  'read-after-end': ({ date }) => `这块表 ${date ?? ''} 还抄过，停用日期不能早于这天。`,
  'meter-ended': '这块表已经停用。',
  'turn-below-reading': ({ value }) => `这块表抄到过 ${reading(value)}，归零数要比它大。`,
  'turn-needed-still': '这块表归零过，归零数不能去掉。',
  'meter-billed': '用量已经出过账，不能改。请换表登记，或先撤回出账。',
  'meter-headings-not-found': '找不到“表号”和“本次读数”两栏。请用本轮导出的表格填写。',
  'nothing-to-take': '这个表格里没有可写入的读数。请看每一行的说明。',
  'meter-number-missing': '没有表号，不知道是哪块表。请补上表号。',
  'meter-not-in-round': '这一轮里没有这个表号。请核对表号；新表请先登记。',
  'reading-is-date': '这一格是日期，不是读数。请把格式改为数字，填表上的数。',
  'reading-estimated': '估计的数不算读数。请抄表，或写明没抄到的原因。',
  'reading-blank': '没有读数。要是这一格是公式，请改填数字；没抄到请写原因。',
  'read-otherwise': ({ value }) => `这一轮已抄 ${reading(value)}，没有用表格里的数。要改请在抄表页直接改。`,
} satisfies Record<string, Sentence>

function reading(value: Values[string] | undefined): string {
  return typeof value === 'number' ? formatReading(value) : '—'
}

export const errorsOfMeters: Record<keyof typeof sentences, Sentence> = sentences
