import { join } from 'node:path'
import { createDocumentRenderer } from '../../../electron/documents/document-renderer.ts'
import { dunningBatchDocument, dunningLetterDocument } from '../../../electron/documents/dunning-letter.ts'
import type { FrozenDocument } from '../../../electron/documents/frozen-document.ts'

// A program of its own, so that its memory is only that of this work.
const PAGES = 1_000
const root = join(import.meta.dirname, '..', '..', '..')
const renderer = createDocumentRenderer({ workerPath: join(root, 'electron', 'documents', 'render-worker.ts'), fontFolder: join(root, 'node_modules', '@expo-google-fonts') })

await renderer.render(bundle(1))
const before = process.memoryUsage().rss
const begun = performance.now()
const { pages, pdf } = await renderer.render(bundle(PAGES))
const seconds = (performance.now() - begun) / 1000
process.stdout.write(`${JSON.stringify({ pages, seconds, bytes: pdf.length, before: before / 2 ** 20, highest: process.resourceUsage().maxRSS / 1024 })}\n`)
await renderer.close()

/** The letters as the desk issues them, nine open months each. */
function bundle(count: number): FrozenDocument {
  return dunningBatchDocument(Array.from({ length: count }, (_, index) => letter(index)))
}

function letter(index: number): FrozenDocument {
  const area = (89.37 + (index % 30)).toFixed(2)
  return dunningLetterDocument({
    language: 'zh-CN', property: '云栖花园', office: '云栖物业服务中心', number: `CS2026-${String(index + 1).padStart(6, '0')}`, level: 1, issuedAt: '2026-11-22 09:00', payBy: '2026-12-07',
    addressee: `${'王李张刘陈杨黄赵吴周'[index % 10]}${'伟芳娜敏静丽强磊军洋勇艳杰涛'[index % 14]}${'明超秀霞平刚桂英华玉'[(index >> 2) % 10]}`,
    premises: `${Math.floor(index / 200) + 1}栋${(index % 2) + 1}单元${(index % 25) + 1}0${(index % 4) + 1}`,
    charges: Array.from({ length: 9 }, (_month, month) => {
      const openFen = 21_002 + index * 7 + month
      return { fee: '物业费', from: `2026-0${month + 1}-01`, to: `2026-0${month + 1}-28`, rule: `${area} ㎡ × 2.35 元 = ${(openFen / 100).toFixed(2)} 元`, dueOn: `2026-0${month + 1}-05`, paidFen: 0, openFen }
    }),
    waysToPay: '前台现金、微信、支付宝、刷卡，或转账并备注房号。', clause: '《前期物业服务合同》第二十一条：业主应于每月 5 日前缴纳当月物业服务费。', contact: '客户服务中心 0571-88880000',
  })
}
