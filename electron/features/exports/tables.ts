import { METHODS } from '../../../shared/contract/fees.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { accountId } from '../../ledger/accounts.ts'
import { daySummary } from '../../ledger/day.ts'
import { roomText } from '../../ledger/rooms.ts'
import type { Table } from './write-tables.ts'

export type ExportName = 'day' | 'receipts' | 'premises' | 'arrears' | 'move-ins'
type Range = { from: string; to: string; today: string }

export const METHOD_NAMES: Readonly<Record<string, string>> = { cash: '现金', wechat: '微信', alipay: '支付宝', card: '银行卡', transfer: '转账', prepaid: '预存抵扣' }

export function tablesFor(db: ReadDb, name: ExportName, range: Range): Table[] {
  switch (name) {
    case 'day': return dayTables(db, range.to)
    case 'receipts': return [receiptsTable(db, range)]
    case 'premises': return [premisesTable(db, range.today)]
    case 'arrears': return [arrearsTable(db)]
    case 'move-ins': return [moveInsTable(db)]
    default: return name satisfies never
  }
}

function dayTables(db: ReadDb, date: string): Table[] {
  const day = daySummary(db, date)
  return [
    {
      sheet: `日报 ${date}`,
      columns: [{ heading: '收款方式', kind: 'text' }, { heading: '笔数', kind: 'number' }, { heading: '金额(元)', kind: 'fen' }],
      rows: [...day.methods.map((row) => [METHOD_NAMES[row.method] ?? row.method, row.count, row.sumFen]), ['合计', day.receiptCount, day.methods.reduce((sum, row) => sum + row.sumFen, 0)]],
    },
    {
      sheet: '收费项目',
      columns: [{ heading: '收费项目', kind: 'text', width: 24 }, { heading: '笔数', kind: 'number' }, { heading: '金额(元)', kind: 'fen' }],
      rows: day.items.map((row) => [row.feeItem, row.count, row.sumFen]),
    },
    receiptsTable(db, { from: date, to: date, today: date }),
    {
      sheet: '班次',
      columns: [
        { heading: '收银员', kind: 'text' }, { heading: '台位', kind: 'text' }, { heading: '开班', kind: 'text', width: 18 }, { heading: '交班', kind: 'text', width: 18 }, { heading: '接班人', kind: 'text' },
        { heading: '找零金', kind: 'fen' }, { heading: '收款合计', kind: 'fen' }, { heading: '其中现金', kind: 'fen' }, { heading: '应有现金', kind: 'fen' }, { heading: '实点', kind: 'fen' }, { heading: '长短款', kind: 'fen' },
        { heading: '原因', kind: 'text', width: 30 }, { heading: '收据起', kind: 'text' }, { heading: '收据止', kind: 'text' },
      ],
      rows: day.shifts.map((row) => [
        row.userName, row.station, row.openedAt, row.closedAt, row.handedTo, row.floatFen, row.takingsFen, row.cashFen, row.expectedFen, row.countedFen, row.differenceFen, row.reason, row.receiptFirst, row.receiptLast,
      ]),
    },
  ]
}

type Rooms = { building: string; unit: string; room: string }

function receiptsTable(db: ReadDb, { from, to }: Range): Table {
  const rows = db.all<Rooms & { id: number; number: string; kind: string; paperNumber: string; at: number; payer: string; totalFen: number; roundingFen: number; cashier: string; remark: string; methods: string }>(
    `SELECT r.id, r.number, r.kind, r.paper_number AS paperNumber, r.at, p.building, p.unit, p.room, r.payer_name AS payer, r.total_fen AS totalFen, r.rounding_fen AS roundingFen, u.name AS cashier, r.remark,
       (SELECT json_group_object(method, fen) FROM (SELECT method, sum(amount_fen) AS fen FROM receipt_method WHERE receipt_id = r.id GROUP BY method)) AS methods
     FROM receipt r JOIN premises p ON p.id = r.premises_id JOIN user u ON u.id = r.user_id WHERE r.business_date BETWEEN ? AND ? ORDER BY r.id`, from, to)
  const methods = [...METHODS, 'prepaid']
  return {
    sheet: '收据',
    columns: [
      { heading: '收据号', kind: 'text', width: 18 }, { heading: '种类', kind: 'text' }, { heading: '纸号', kind: 'text' }, { heading: '时间', kind: 'text', width: 18 }, { heading: '房屋', kind: 'text' }, { heading: '交款人', kind: 'text' },
      { heading: '金额(元)', kind: 'fen' }, { heading: '抹零', kind: 'fen' }, ...methods.map((method) => ({ heading: METHOD_NAMES[method] ?? method, kind: 'fen' as const })),
      { heading: '收银员', kind: 'text' }, { heading: '备注', kind: 'text', width: 24 },
    ],
    rows: rows.map((row) => {
      const paid = JSON.parse(row.methods) as Record<string, number>
      return [
        row.number, row.kind === 'fees' ? '收款收据' : '押金收据', row.paperNumber, dateTime(row.at), roomText(row), row.payer, row.totalFen, row.roundingFen === 0 ? null : -row.roundingFen,
        ...methods.map((method) => paid[method] ?? null), row.cashier, row.remark,
      ]
    }),
  }
}

function premisesTable(db: ReadDb, today: string): Table {
  const rows = db.all<Rooms & { areaCenti: number; use: string; state: string; owners: string; tenants: string; openFen: number; prepaidFen: number }>(
    `SELECT p.building, p.unit, p.room, p.area_centi AS areaCenti, p."use", p.state,
       coalesce((SELECT group_concat(n.name, '、') FROM ownership o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = p.id AND (o.to_date IS NULL OR o.to_date >= ?1)), '') AS owners,
       coalesce((SELECT group_concat(n.name, '、') FROM occupancy o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = p.id AND o.role = 'tenant' AND (o.to_date IS NULL OR o.to_date >= ?1)), '') AS tenants,
       coalesce((SELECT sum(amount_fen) FROM ledger_balance WHERE account_id = ?2 AND premises_id = p.id), 0) AS openFen,
       coalesce((SELECT sum(amount_fen) FROM ledger_balance WHERE account_id = ?3 AND premises_id = p.id), 0) AS prepaidFen
     FROM premises p ORDER BY p.sort_key`, today, accountId(db, 'receivable'), accountId(db, 'prepaid'))
  return {
    sheet: '房屋',
    columns: [
      { heading: '房屋', kind: 'text' }, { heading: '面积(㎡)', kind: 'area' }, { heading: '用途', kind: 'text' }, { heading: '状态', kind: 'text' }, { heading: '业主', kind: 'text', width: 22 }, { heading: '租户', kind: 'text', width: 22 },
      { heading: '欠费(元)', kind: 'fen' }, { heading: '预存(元)', kind: 'fen' },
    ],
    rows: rows.map((row) => [roomText(row), row.areaCenti, USES[row.use] ?? row.use, STATES[row.state] ?? row.state, row.owners, row.tenants, row.openFen, row.prepaidFen]),
  }
}

const USES: Readonly<Record<string, string>> = { residential: '住宅', shop: '商铺', office: '办公', parking: '车位', storage: '储藏', other: '其他' }
const STATES: Readonly<Record<string, string>> = { unsold: '未售', undelivered: '未交', delivered: '已交', occupied: '已入住', vacant: '空置' }

function arrearsTable(db: ReadDb): Table {
  const rows = db.all<Rooms & { owners: string; item: string; from: string | null; to: string; dueOn: string; amountFen: number; openFen: number; disputed: number }>(
    `SELECT p.building, p.unit, p.room, f.name AS item, c.from_date AS "from", c.to_date AS "to", c.due_on AS dueOn, c.amount_fen AS amountFen, b.amount_fen AS openFen,
       coalesce((SELECT group_concat(n.name, '、') FROM ownership o JOIN party_name n ON n.party_id = o.party_id WHERE o.premises_id = p.id), '') AS owners,
       EXISTS (SELECT 1 FROM charge_dispute d WHERE d.charge_id = c.id AND d.lifted_at IS NULL) AS disputed
     FROM ledger_balance b JOIN charge c ON c.id = b.subject JOIN premises p ON p.id = c.premises_id JOIN fee_item f ON f.id = c.fee_item_id
     WHERE b.account_id = ? ORDER BY p.sort_key, c.due_on, c.id`, accountId(db, 'receivable'))
  return {
    sheet: '欠费',
    columns: [
      { heading: '房屋', kind: 'text' }, { heading: '业主', kind: 'text', width: 22 }, { heading: '收费项目', kind: 'text' }, { heading: '自', kind: 'text' }, { heading: '至', kind: 'text' }, { heading: '应缴日', kind: 'text' },
      { heading: '应收(元)', kind: 'fen' }, { heading: '欠缴(元)', kind: 'fen' }, { heading: '备注', kind: 'text' },
    ],
    rows: rows.map((row) => [roomText(row), row.owners, row.item, row.from, row.to, row.dueOn, row.amountFen, row.openFen, row.disputed ? '有异议' : null]),
  }
}

function moveInsTable(db: ReadDb): Table {
  const rows = db.all<Rooms & { openedAt: number; state: string; mover: string | null; moverKind: string; closedAt: number | null; clerk: string }>(
    `SELECT p.building, p.unit, p.room, c.opened_at AS openedAt, c.state, c.mover_kind AS moverKind, c.closed_at AS closedAt, u.name AS clerk,
       (SELECT json_extract(data, '$.name') FROM move_in_step WHERE case_id = c.id AND name = 'identity') AS mover
     FROM move_in_case c JOIN premises p ON p.id = c.premises_id JOIN user u ON u.id = c.opened_by ORDER BY c.id`)
  return {
    sheet: '入住记录',
    columns: [
      { heading: '房屋', kind: 'text' }, { heading: '姓名', kind: 'text' }, { heading: '身份', kind: 'text' }, { heading: '受理', kind: 'text', width: 18 }, { heading: '办结', kind: 'text', width: 18 }, { heading: '状态', kind: 'text' }, { heading: '经办人', kind: 'text' },
    ],
    rows: rows.map((row) => [roomText(row), row.mover, row.moverKind === 'tenant' ? '租户' : '业主', dateTime(row.openedAt), row.closedAt === null ? null : dateTime(row.closedAt), CASES[row.state] ?? row.state, row.clerk]),
  }
}

const CASES: Readonly<Record<string, string>> = { open: '办理中', done: '已办结', cancelled: '已取消' }
