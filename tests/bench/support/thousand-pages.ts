import { join } from 'node:path'
import { createDocumentRenderer } from '../../../electron/documents/document-renderer.ts'
import type { FrozenDocument } from '../../../electron/documents/frozen-document.ts'
import type { PaperNode, TableLayout } from '../../../electron/documents/paper-node.ts'
import { formatMoney, fen } from '../../../shared/money.ts'

// A program of its own, so that its memory is only that of this work.
const PAGES = 1_000
const root = join(import.meta.dirname, '..', '..', '..')
const ruled: TableLayout = { lines: 'all', thickness: 0.5, padding: [4, 2, 4, 2] }
const renderer = createDocumentRenderer({ workerPath: join(root, 'electron', 'documents', 'render-worker.ts'), fontFolder: join(root, 'node_modules', '@expo-google-fonts') })

await renderer.render(bundle(1))
const before = process.memoryUsage().rss
const begun = performance.now()
const { pages, pdf } = await renderer.render(bundle(PAGES))
const seconds = (performance.now() - begun) / 1000
process.stdout.write(`${JSON.stringify({ pages, seconds, bytes: pdf.length, before: before / 2 ** 20, highest: process.resourceUsage().maxRSS / 1024 })}\n`)
await renderer.close()

/** Dunning letters in the making: nothing like them is in the app yet, so this is a letter of the length they will have. */
function bundle(count: number): FrozenDocument {
  return {
    version: 1, kind: 'tenant-form', title: '物业费催缴通知', language: 'zh-CN', paper: 'a4', fileName: '催缴通知.pdf', issuedAt: '2026-11-22 09:00', margins: [56, 56, 56, 56], fontSize: 11,
    content: Array.from({ length: count }, (_, index) => letter(index)), pageNumbers: 'never',
  }
}

function letter(index: number): PaperNode {
  const room = `${Math.floor(index / 200) + 1}栋${(index % 2) + 1}单元${(index % 25) + 1}0${(index % 4) + 1}`
  const name = `${'王李张刘陈杨黄赵吴周'[index % 10]}${'伟芳娜敏静丽强磊军洋勇艳杰涛'[index % 14]}${'明超秀霞平刚桂英华玉'[(index >> 2) % 10]}`
  const rows = Array.from({ length: 9 }, (_, month): PaperNode[] => [
    '物业费', `2026-0${month + 1}-01 至 2026-0${month + 1}-28`, `${(89.37 + (index % 30)).toFixed(2)}㎡ × 2.35`, { text: formatMoney(fen(21_002 + index * 7 + month)), alignment: 'right' },
  ])
  return {
    ...(index === 0 ? {} : { pageBreak: 'before' as const }),
    stack: [
      { text: '物业服务费催缴通知书', bold: true, fontSize: 18, alignment: 'center', margin: [0, 0, 0, 16] },
      { text: `尊敬的 ${name} 业主（${room}）：`, margin: [0, 0, 0, 8] },
      { text: '您好！感谢您一直以来对物业服务工作的理解与支持。经核对，截至 2026年11月22日，您名下房屋尚有下列物业服务费用未缴清，请您于收到本通知之日起十五日内到客户服务中心缴纳，或通过转账方式缴付。如您已经缴纳，请忽略本通知并谅解。', lineHeight: 1.4, margin: [0, 0, 0, 10] },
      { table: { widths: ['auto', '*', 'auto', 'auto'], headerRows: 1, body: [['项目', '期间', '单价数量', '金额'], ...rows] }, layout: ruled, margin: [0, 0, 0, 10] },
      { text: `合计应缴：${formatMoney(fen(189_018 + index * 63))} 元`, bold: true, margin: [0, 0, 0, 10] },
      { text: '如对上述费用有疑问，请携带有效证件到客户服务中心核对，服务时间为每日 8:30 至 18:00，服务电话 0571-88880000。逾期未缴的，我司将依照《前期物业服务合同》的约定计收违约金。', lineHeight: 1.4, margin: [0, 0, 0, 24] },
      { text: '云栖物业服务中心', alignment: 'right' },
      { text: '2026年11月22日', alignment: 'right' },
    ],
  }
}
