import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { PaperNode } from './paper-node.ts'
import type { PaperName } from './paper.ts'

export type Language = 'zh-CN' | 'en'

export type PaperKind =
  | 'receipt' | 'deposit-receipt' | 'department-notice' | 'tenant-form' | 'hand-over-sheet' | 'recovery-key' | 'sealed-codes' | 'correction-slip'
  | 'transfer-settlement' | 'move-out-form' | 'goods-release' | 'clearance-certificate' | 'residence-certificate' | 'payment-certificate'
  | 'premises-hand-over' | 'key-slip' | 'owner-pledge' | 'safety-letter' | 'move-in-ledger' | 'registration-list' | 'payment-notice' | 'dunning-letter' | 'charge-explanation' | 'reading-sheet' | 'shared-cost-notice' | 'card-sales-day' | 'cashier-day' | 'deposit-refund' | 'lost-receipt'

/** A printed paper as it was made: everything a reprint needs, and nothing that changes from print to print. */
export type FrozenDocument = {
  readonly version: 1
  readonly kind: PaperKind
  readonly title: string
  readonly language: Language
  readonly paper: PaperName
  readonly fileName: string
  /** 'YYYY-MM-DD HH:MM' in Asia/Shanghai, or the date alone. */
  readonly issuedAt: string
  /** In points: left, top, right, bottom. The foot and the page number stand inside the bottom margin. */
  readonly margins: readonly [number, number, number, number]
  readonly fontSize: number
  readonly content: readonly PaperNode[]
  /** Papers bound into one file: each node of the content is one of them and begins on a page of its own. */
  readonly bound?: true
  /** Printed at the foot of every page. */
  readonly foot?: PaperNode
  /** Pre-printed forms: each page says the number of its own. `first` is known when the paper is made ('' where it is not), the others at printing. */
  readonly forms?: { readonly label: string, readonly first: string }
  /** Said in small print between the reprint mark and the page number. */
  readonly footNote?: string
  /** Printed at the head of every page but the first. */
  readonly runningHeading?: PaperNode
  readonly pageNumbers: 'always' | 'when-several' | 'never'
}

/** Numbers of the pre-printed forms of a paper, page by page; given at render time, never part of what was frozen. */
export type FormNumbers = readonly string[]

/** Said on a paper that is printed again, or was voided since; given at render time, never part of what was frozen. `times` 0: never printed before. */
export type ReprintMark = { readonly times: number, readonly by: string, readonly at: string, readonly voided?: boolean }

/** A file name of the parts given, without the characters that Windows refuses. */
export function paperFileName(...parts: readonly string[]): string {
  return `${parts.join('-').replace(/[\\/:*?"<>|\s]+/g, '-')}.pdf`
}

/** The sha256 of a frozen document over its canonical JSON, so that key order and storage cannot change it. */
export function hashOf(frozen: FrozenDocument): string {
  return frozenText(frozen).hash
}

/** The one text a document has, with its hash: what is kept is what was hashed. */
export function frozenText(frozen: FrozenDocument): { text: string; hash: string } {
  const text = canonicalJson(frozen)
  return { text, hash: createHash('sha256').update(text).digest('hex') }
}
