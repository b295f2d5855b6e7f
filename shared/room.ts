/** How premises are named: building, unit, room. `building` is '' where a property has no buildings, `unit` null where a building has none. */
export type RoomParts = { building: string; unit: string | null; room: string }

const CHINESE_DIGITS = '零一二三四五六七八九'
const CHINESE_NUMBER = '[〇零一二两三四五六七八九十百]+'

/** 二十一 → 21; numbers up to 999, as buildings and units are counted; digit by digit (一〇二) too. */
function chineseNumber(text: string): string {
  const plain = text.replaceAll('两', '二').replaceAll('〇', '零')
  if (!/[十百]/.test(plain)) return [...plain].map((digit) => CHINESE_DIGITS.indexOf(digit)).join('')
  let total = 0
  let digit = 0
  for (const letter of plain) {
    if (letter === '百' || letter === '十') {
      total += (digit === 0 ? 1 : digit) * (letter === '百' ? 100 : 10)
      digit = 0
    } else digit = CHINESE_DIGITS.indexOf(letter)
  }
  return String(total + digit)
}

/** Half width, capitals, no spaces; every kind of dash is '-'. */
function clean(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200B-\u200D\uFEFF]/g, '').replace(/[‐‑‒–—―−_~]/g, '-').toUpperCase()
}

function plainNumber(text: string): string {
  const digits = new RegExp(`^${CHINESE_NUMBER}$`).test(text) ? chineseNumber(text) : text
  return digits.replace(/^0+(?=\d)/, '')
}

/** The name of a building without its word: 一栋, 01幢, 1号楼, 1# → '1'; A座 → 'A'; 商铺楼 stays as it is. */
export function normaliseBuilding(text: string): string {
  return plainNumber(clean(text).replace(/(?<=[A-Z\d一二三四五六七八九十百])(?:号楼|#楼|栋|幢|座|号|楼|#)-?$/, ''))
}

/** The name of a unit without its word: 二单元, 2单元, 02 → '2'; null for nothing. */
export function normaliseUnit(text: string): string | null {
  const unit = plainNumber(clean(text).replace(/(?:单元|门|梯)-?$/, ''))
  return unit === '' || unit === '-' || unit === '/' || unit === '无' ? null : unit
}

/** The name of a room without its word: 301室, 301号 → '301'; 商23 stays. */
export function normaliseRoomName(text: string): string {
  return clean(text).replace(/(?<=\d)(?:号房|室|号|房|户)$/, '')
}

const NAME = `(?:[A-Z\\d]+|${CHINESE_NUMBER})`
const ROOM = '((?:[A-Z\\u4E00-\\u9FFF]{0,4}\\d[A-Z\\d]{0,7}))'
/** The building may carry a phase: 1期2栋. */
const IN_WORDS = new RegExp(`^((?:${NAME}期)?${NAME})(?:号楼|#楼|栋|幢|座|号|楼|#)-?(?:(${NAME})(?:单元|门|梯)-?|(${NAME})-)?${ROOM}$`)
const UNIT_IN_WORDS = new RegExp(`^(${NAME})(?:单元|门|梯)-?${ROOM}$`)
const WITH_DASHES = new RegExp(`^((?:${NAME}期)?[A-Z\\d\\u4E00-\\u9FFF]{1,4})[-/.](?:(${NAME})[-/.])?${ROOM}$`)
const ROOM_ALONE = new RegExp(`^${ROOM}$`)

/**
 * Reads a room as people say and write it: 1栋2单元301, 1-2-301, 1#2-301, 1号楼2单元301室, 一栋二单元301, 1幢301, S-商23, 商23,
 * 301, in full width and with spaces too. Digits in a row (12301) stay one room name, since nobody can tell where they part:
 * search finds them by `roomSearchKeys`. Null for what names no room.
 */
export function parseRoom(text: string): RoomParts | null {
  const plain = normaliseRoomName(text)
  const inWords = IN_WORDS.exec(plain)
  if (inWords) return made(inWords[1], inWords[2] ?? inWords[3], inWords[4])
  const unitInWords = UNIT_IN_WORDS.exec(plain)
  if (unitInWords) return made('', unitInWords[1], unitInWords[2])
  const dashed = WITH_DASHES.exec(plain)
  if (dashed) return made(dashed[1], dashed[2], dashed[3])
  const alone = ROOM_ALONE.exec(plain)
  return alone ? made('', undefined, alone[1]) : null
}

function made(building = '', unit: string | undefined, room = ''): RoomParts {
  return { building: plainNumber(building), unit: unit === undefined ? null : plainNumber(unit), room }
}

/** The code by which premises are kept and compared: '1-2-301', '1-301' without units, 'S-商23'. */
export function roomCode(parts: RoomParts): string {
  return [parts.building, parts.unit ?? '', parts.room].filter((part) => part !== '').join('-')
}

/** A typed room in the form of `roomCode`; a text that names no room comes back cleaned (half width, capitals, no spaces). */
export function normaliseRoom(text: string): string {
  const parts = parseRoom(text)
  return parts ? roomCode(parts) : clean(text)
}

/** A shop of a row that is only a letter or a word (S, 商铺): its own name says all. */
function namesItself(parts: RoomParts): boolean {
  return /^[\u4E00-\u9FFF]/.test(parts.room) && !/\d/.test(parts.building)
}

/** As it is printed and spoken: 1栋2单元301, 1栋301, 商23. */
export function formatRoomZh(parts: RoomParts): string {
  const unit = parts.unit === null ? '' : `${parts.unit}单元`
  if (parts.building === '' || namesItself(parts)) return unit + parts.room
  return `${parts.building}栋${unit}${parts.room}`
}

/**
 * What a clerk may type for these premises, most exact first: the code, the spoken form, without dashes (12301), 1#2-301,
 * building and room alone (1-301), the room alone. Compare with `normaliseRoom` of what was typed, or by prefix.
 */
export function roomSearchKeys(parts: RoomParts): string[] {
  const code = roomCode(parts)
  const keys = [code, formatRoomZh(parts), code.replaceAll('-', '')]
  if (parts.unit !== null && parts.building !== '') {
    keys.push(`${parts.building}#${parts.unit}-${parts.room}`, `${parts.building}号楼${parts.unit}单元${parts.room}`)
    keys.push(`${parts.building}-${parts.room}`, `${parts.unit}-${parts.room}`)
  }
  keys.push(parts.room)
  if (/^0+\d/.test(parts.room)) keys.push(parts.room.replace(/^0+(?=\d)/, ''))
  const shopNumber = /^[\u4E00-\u9FFF]+(\d.*)$/.exec(parts.room)?.[1]
  if (shopNumber) keys.push(shopNumber)
  return [...new Set(keys)]
}
