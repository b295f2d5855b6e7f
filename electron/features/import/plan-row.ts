import type { Fen } from '../../../shared/money.ts'
import { normaliseBuilding, normaliseUnit, parseRoom, type RoomParts } from '../../../shared/room.ts'
import { cellText } from '../../../shared/sheet-cells.ts'
import {
  readArea, readArrears, readDate, readLeaseInRemark, readPrice, readUse, type Field, type Finding, type Findings, type PremisesUse, type Repair,
} from './cells.ts'
import type { ColumnKey, ColumnMapping, LedgerRow } from './columns.ts'
import { readIdentity, readNames, readPhone, readRole, type PersonRole, type PlannedPerson } from './people.ts'

export type PlannedPremises = RoomParts & {
  use: PremisesUse
  /** 1/100 m². */
  areaCenti: number
  /** The day of delivery (交付, 收楼); a tenant's row often leaves it out. */
  deliveredOn: string | null
  /** 1/10000 yuan for one m² a month. */
  unitPrice: number
}

/** What one row says by itself, before it is compared with other rows and with the store. */
export type ReadRow = {
  row: number
  /** Null where something is in the way. */
  premises: PlannedPremises | null
  room: RoomParts | null
  person: PlannedPerson | null
  tenant: PlannedPerson | null
  arrearsFen: Fen
  remark: string
  repairs: Repair[]
  notes: Finding[]
  problems: Finding[]
}

export type RowReader = { headings: readonly string[]; mapping: ColumnMapping; today: string; unitPrice: number | null }

/** The building and unit last named above: ledgers merge these cells down a whole tower. */
export type Above = { building: string; unit: string | null } | null

type FieldOf = (key: ColumnKey) => Field

function fieldsOf(reader: RowReader, row: LedgerRow): FieldOf {
  return (key) => {
    const index = reader.mapping[key]
    return { column: index === undefined ? '' : (reader.headings[index] ?? ''), cell: index === undefined ? null : (row.cells[index] ?? null), mapped: index !== undefined }
  }
}

/** Building, unit and room of a row: in columns of their own, or joined in one (3-1-1802). Nothing usable: `room-missing`. */
function readRoom(field: FieldOf, above: Above, findings: Findings): RoomParts | null {
  const joinedText = cellText(field('roomJoined').cell)
  const roomText = cellText(field('room').cell)
  const room = roomText === '' ? field('roomJoined') : field('room')
  // Sheets turn room numbers such as 3-1-18 into days: what room was meant is lost.
  const parsed = room.cell instanceof Date ? null : parseRoom(roomText === '' ? joinedText : roomText)
  if (!parsed) {
    const column = (field('room').mapped ? field('room') : field('roomJoined')).column
    findings.problems.push({ column, code: roomText === '' && joinedText === '' ? 'room-missing' : 'room-unreadable' })
    return null
  }
  const building = normaliseBuilding(cellText(field('building').cell))
  const unit = normaliseUnit(cellText(field('unit').cell))
  if (parsed.building !== '') {
    if (building === '' || building === parsed.building) return { ...parsed, unit: parsed.unit ?? unit }
    findings.problems.push({ column: room.column, code: 'room-differs' })
    return null
  }
  if (building !== '' || !field('building').mapped) return { building, unit: parsed.unit ?? unit, room: parsed.room }
  if (!above || above.building === '') {
    findings.problems.push({ column: field('building').column, code: 'room-missing' })
    return null
  }
  findings.repairs.push({ column: field('building').column, code: 'building-from-above', from: '', to: above.building })
  return { building: above.building, unit: parsed.unit ?? unit ?? above.unit, room: parsed.room }
}

type PersonColumns = { name: ColumnKey; kind: ColumnKey; number: ColumnKey; phone: ColumnKey }
const FIRST_PERSON: PersonColumns = { name: 'name', kind: 'identityKind', number: 'identityNumber', phone: 'phone' }
const SECOND_PERSON: PersonColumns = { name: 'tenantName', kind: 'tenantIdentityKind', number: 'tenantIdentityNumber', phone: 'tenantPhone' }

type Lease = { from: string | null; to: string | null }
type ReadPerson = { person: PlannedPerson | null; otherPhones: string[] }

function readPerson(field: FieldOf, columns: PersonColumns, roleOf: () => PersonRole, lease: Lease, today: string, findings: Findings): ReadPerson {
  const names = readNames(field(columns.name), findings)
  const identity = readIdentity(field(columns.kind), field(columns.number), names, today, findings)
  const { phone, others } = readPhone(field(columns.phone), names, findings)
  if (names.length === 0) {
    if (identity.identityNumber !== null || phone !== null) findings.problems.push({ column: field(columns.name).column, code: 'name-missing' })
    return { person: null, otherPhones: [] }
  }
  const role = roleOf()
  const isTenant = role === 'tenant'
  const person = { role, names, ...identity, phone, movedInOn: null, leaseFrom: isTenant ? lease.from : null, leaseTo: isTenant ? lease.to : null }
  return { person, otherPhones: others }
}

const VACANT = /空置|空房|空关|闲置|未售|待售|待租|未租|未交付|未收楼|未入住|开发商|自留/

function readLease(field: FieldOf, findings: Findings): Lease {
  const inRemark = readLeaseInRemark(field('remark'), findings)
  return { from: readDate(field('leaseFrom'), findings) ?? inRemark.from, to: readDate(field('leaseTo'), findings) ?? inRemark.to }
}

/** Reads one row of a ledger with everything that was put right, should be asked about, or is in the way. */
export function readRow(reader: RowReader, row: LedgerRow, above: Above): ReadRow {
  const field = fieldsOf(reader, row)
  const findings: Findings = { repairs: [], notes: [], problems: [] }
  const room = readRoom(field, above, findings)
  const areaCenti = readArea(field('area'), findings)
  const unitPrice = readPrice(field('unitPrice'), reader.unitPrice, findings)
  const use = readUse(field('use'), room?.room ?? '', findings)
  const lease = readLease(field, findings)
  const twoPeople = reader.mapping.tenantName !== undefined
  const first = readPerson(field, FIRST_PERSON, () => (twoPeople ? 'owner' : readRole(field('role'), findings)), lease, reader.today, findings)
  const second = twoPeople ? readPerson(field, SECOND_PERSON, () => 'tenant', lease, reader.today, findings) : { person: null, otherPhones: [] }
  const remark = cellText(field('remark').cell)
  const deliveredOn = readDate(field('deliveredOn'), findings)
  const movedInOn = readDate(field('movedInOn'), findings)
  const mover = second.person ?? first.person
  if (mover) mover.movedInOn = movedInOn
  if (!first.person && !second.person && !VACANT.test(remark) && findings.problems.length === 0) {
    findings.notes.push({ column: field('name').column, code: 'person-missing' })
  }
  const otherPhones = [...first.otherPhones, ...second.otherPhones]
  return {
    row: row.row,
    room,
    premises: room && areaCenti !== null && unitPrice !== null ? { ...room, use, areaCenti, deliveredOn, unitPrice } : null,
    person: first.person,
    tenant: second.person,
    arrearsFen: readArrears(field('arrears'), findings),
    remark: otherPhones.length > 0 ? [remark, `其他电话：${otherPhones.join('、')}`].filter((part) => part !== '').join('；') : remark,
    ...findings,
  }
}
