import { formatReading } from '../../shared/reading.ts'
import { type FrozenDocument, type Language, paperFileName } from './frozen-document.ts'
import { type Field, areaText, fieldGrid, formFontSize, formTitle, list, part, section, shortened, sideBySide, signatures, tickBoxes } from './form.ts'
import { maskDocumentNumber } from './mask-number.ts'
import type { Edges, PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { type Words, fill, wordsFor } from './words.ts'

type Identity = { readonly kind: keyof Words['document']; readonly number: string }

export type PremisesHandOverData = {
  readonly language: Language
  readonly property: string
  readonly filledOn: string
  readonly premises: string
  /** In hundredths of a square metre. */
  readonly areaCenti: number
  readonly owner: { readonly name: string; readonly identity?: Identity; readonly phone: string }
  readonly agent?: { readonly name: string; readonly identity: Identity; readonly mandateNumber: string; readonly mandateUntil: string | null }
  readonly noticeOn?: string
  readonly deliveredOn?: string
  /** Absent: not looked at yet, so that room is left for handwriting. */
  readonly inspection?: { readonly on: string; readonly defects: readonly { readonly place: string; readonly text: string; readonly responsible: string; readonly mendBy: string | null }[] }
  /** Readings in 1/1000 of the unit; absent: not read yet. */
  readonly meters?: readonly { readonly kind: keyof Words['meterKind']; readonly number: string; readonly value: number }[]
  readonly keys?: readonly { readonly kind: keyof Words['keyKind']; readonly number: string }[]
  readonly papers: { readonly guarantee: boolean; readonly manual: boolean; readonly others: readonly string[] }
}

const margins: Edges = [points(18), points(15), points(18), points(16)]
const thirds = [[points(20), '*'], [points(20), points(30)], [points(20), points(30)]] as const
const ROOM_TO_WRITE = 5

/** 房屋交接单 on A4, in two copies: for the owner and for the office. */
export function premisesHandOverDocument(data: PremisesHandOverData): FrozenDocument {
  const words = wordsFor(data.language)
  const { delivery, form, page } = words
  return {
    version: 1,
    kind: 'premises-hand-over',
    title: `${data.property} ${delivery.title} ${data.premises}`,
    language: data.language,
    paper: 'a4',
    fileName: paperFileName(delivery.title, data.premises, data.filledOn),
    issuedAt: data.filledOn,
    margins,
    fontSize: formFontSize,
    content: [
      formTitle(delivery.title, data.property, `${form.date}${page.colon}${data.filledOn}`),
      fieldGrid(thirds, headRows(data, words)),
      inspection(data, words),
      sideBySide([meters(data, words), keys(data, words)], ['*', '*'], 12),
      part(delivery.papersSection, handedOver(data, words)),
      {
        stack: [
          { text: delivery.statement, margin: [0, 8, 0, 2] },
          signatures([delivery.ownerSigns, delivery.clerkSigns, delivery.engineerSigns], `${form.date}${page.colon}`),
        ],
        unbreakable: true,
      },
    ],
    runningHeading: { text: `${shortened(data.property, 20)}　${delivery.title}　${shortened(data.premises, 20)}`, fontSize: 9 },
    pageNumbers: 'always',
  }
}

function headRows(data: PremisesHandOverData, { delivery, form, document, answer, page }: Words): Field[][] {
  const shown = (identity: Identity | undefined): string => (identity === undefined ? '' : `${document[identity.kind]}　${maskDocumentNumber(identity.number)}`)
  const rows: Field[][] = [
    [{ label: form.premises, value: data.premises, span: 2 }, { label: form.area, value: areaText(data.areaCenti) }],
    [{ label: delivery.owner, value: data.owner.name, span: 2 }, { label: form.phone, value: data.owner.phone }],
    [{ label: delivery.document, value: shown(data.owner.identity), span: 3 }],
  ]
  if (data.agent) {
    const until = data.agent.mandateUntil === null ? answer.unlimited : fill(delivery.mandateUntil, { date: data.agent.mandateUntil })
    rows.push(
      [{ label: delivery.agent, value: data.agent.name }, { label: delivery.mandate, value: [data.agent.mandateNumber, until].filter((text) => text !== '').join(page.listGap), span: 2 }],
      [{ label: delivery.document, value: shown(data.agent.identity), span: 3 }],
    )
  }
  rows.push([
    { label: delivery.noticeOn, value: data.noticeOn ?? '' },
    { label: delivery.inspectedOn, value: data.inspection?.on ?? '' },
    { label: delivery.deliveredOn, value: data.deliveredOn ?? '' },
  ])
  return rows
}

function inspection({ inspection: found }: PremisesHandOverData, { delivery, form }: Words): PaperNode {
  if (found && found.defects.length === 0) return part(delivery.inspectionSection, { text: delivery.noDefects })
  const rows = found
    ? found.defects.map((line, index) => [String(index + 1), line.place, line.text, line.responsible, line.mendBy ?? '', ''])
    : Array.from({ length: ROOM_TO_WRITE }, () => ['', '', '', '', '', ''])
  return list([
    { heading: form.sequence, width: points(9), alignment: 'center' },
    { heading: delivery.place, width: points(20) },
    { heading: delivery.defect, width: '*' },
    { heading: delivery.responsible, width: points(22) },
    { heading: delivery.mendBy, width: points(22), alignment: 'center' },
    { heading: delivery.mended, width: points(24) },
  ], rows, { title: section(delivery.inspectionSection), rowHeight: found ? 20 : 24 })
}

function meters({ meters: read }: PremisesHandOverData, { delivery, meterKind, meterUnit }: Words): PaperNode {
  const rows = read
    ? read.map((meter) => [meterKind[meter.kind], meter.number, `${formatReading(meter.value)} ${meterUnit[meter.kind]}`])
    : (['water', 'electricity', 'gas'] as const).map((kind) => [meterKind[kind], '', ''])
  return list([
    { heading: delivery.meter, width: points(18) }, { heading: delivery.meterNumber, width: '*' }, { heading: delivery.reading, width: points(29), alignment: 'right' },
  ], rows, { title: section(delivery.metersSection), rowHeight: 18 })
}

/** Keys of a kind stand in one line with their numbers, so that a ring of twelve takes no page of its own. */
function keys({ keys: given }: PremisesHandOverData, { delivery, keyKind, page }: Words): PaperNode {
  const kinds = [...new Set(given?.map((key) => key.kind) ?? [])]
  const rows = given
    ? kinds.map((kind) => {
        const numbers = given.filter((key) => key.kind === kind).map((key) => key.number)
        return [keyKind[kind], String(numbers.length), numbers.join(page.listComma)]
      })
    : (['door-key', 'door-card', 'letterbox-key'] as const).map((kind) => [keyKind[kind], '', ''])
  return list([
    { heading: delivery.key, width: points(20) }, { heading: delivery.keyCount, width: points(12), alignment: 'center' }, { heading: delivery.keyNumbers, width: '*' },
  ], rows, { title: section(delivery.keysSection), rowHeight: 18 })
}

function handedOver({ papers }: PremisesHandOverData, { delivery }: Words): PaperNode {
  return tickBoxes([
    { text: delivery.guarantee, ticked: papers.guarantee }, { text: delivery.manual, ticked: papers.manual }, ...papers.others.map((text) => ({ text, ticked: true })),
  ], 3)
}
