import { z } from 'zod'
import { READING_WARNINGS } from '../reading-check.ts'
import { DESK, dateSchema, defineCall, done, fileHandleSchema, handleSchema, idSchema, nothing, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'
import { meterKindSchema, readingSchema } from './delivery.ts'

/** Why a meter was not read; `other` needs a note. */
export const MISSED_WHY = ['no-access', 'stuck', 'not-found', 'other'] as const
export const missedWhySchema = z.enum(MISSED_WHY)

const multiplierSchema = z.int().min(1).max(10_000)
/** The figure at which a meter begins at zero again, in 1/1000: 99999 and one more is 100,000. */
const turnsAtSchema = z.int({ error: 'reading-form' }).min(1_000, { error: 'reading-form' }).max(1_000_000_000_000, { error: 'too-large' })
const newMeter = { number: textSchema(40), multiplier: multiplierSchema.default(1), turnsAt: turnsAtSchema.nullable().default(null), value: readingSchema }
const meterId = z.strictObject({ meterId: idSchema })

const missedSchema = z.strictObject({ why: missedWhySchema, note: z.string() })
const roundSchema = z.strictObject({
  roundId: idSchema, kind: meterKindSchema, name: z.string(), readOn: z.string(), openedBy: z.string(), closedOn: z.string().nullable(), closedBy: z.string().nullable(),
})
/** A meter in a round. Readings and usages in 1/1000 of its unit, usages multiplied. */
const roundRowSchema = z.strictObject({
  meterId: idSchema, premisesId: idSchema.nullable(),
  /** "" for a meter of a public area. */
  building: z.string(),
  /** The room as spoken, or the place of a public meter. */
  room: z.string(), number: z.string(), multiplier: z.int(), turnsAt: z.int().nullable(),
  last: z.strictObject({ value: z.int(), on: z.string() }).nullable(),
  /** The mean of up to three usages before; null where none is known. */
  usual: z.int().nullable(),
  /** What it showed in this round; null where it was not read. */
  value: z.int().nullable(), rolledOver: z.boolean(), missed: missedSchema.nullable(),
  /** The meter it took the place of since the round before: its number, the day, and what it showed at the end. */
  replaced: z.strictObject({ number: z.string(), on: z.string(), end: z.int().nullable() }).nullable(),
})

/** What would happen to a line of a sheet that came back. */
export const SHEET_ROW_STATES = ['new', 'missed', 'blank', 'already-read', 'unknown-number', 'number-twice', 'unreadable', 'refused'] as const
const sheetInput = { roundId: idSchema, file: handleSchema }

export const metersCalls = {
  /** Meters of a premises in use, each with what it showed last, in 1/1000 of its unit. */
  'meters.ofPremises': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema }),
    output: z.strictObject({
      meters: z.array(z.strictObject({
        meterId: idSchema, kind: meterKindSchema, number: z.string(), multiplier: z.int(), fromDate: z.string(),
        lastValue: z.int().nullable(), lastReadOn: z.string().nullable(), lastPurpose: z.enum(['opening', 'closing', 'round']).nullable(),
      })),
    }),
  }),
  /** Meters of premises and public areas in the order one walks, those in use or all; a page of them. Readings in 1/1000. */
  'meters.list': defineCall({
    kind: 'query', allow: DESK,
    input: z.strictObject({
      premisesId: idSchema.nullable().default(null), kind: meterKindSchema.nullable().default(null), building: z.string().max(20).default(''), where: z.enum(['all', 'premises', 'public']).default('all'),
      /** A part of the number, the room or the place. */
      text: z.string().max(60).default(''), ended: z.boolean().default(false), page: z.int().min(0).default(0), pageSize: z.int().min(1).max(200).default(100),
    }),
    output: z.strictObject({
      total: z.int(), buildings: z.array(z.string()),
      rows: z.array(z.strictObject({
        meterId: idSchema, premisesId: idSchema.nullable(), room: z.string(), place: z.string(), kind: meterKindSchema, number: z.string(), multiplier: z.int(), turnsAt: z.int().nullable(),
        fromDate: z.string(), toDate: z.string().nullable(), lastValue: z.int().nullable(), lastReadOn: z.string().nullable(), replaces: z.string().nullable(),
      })),
    }),
  }),
  /** A meter begins to count: of a premises, or of a public area at its place. Field errors `meter-number-taken` (room), `place-needed`, `day-in-future`, `reading-beyond-turn`; `not-found`. */
  'meters.add': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema.nullable(), place: optionalTextSchema(60).default(''), kind: meterKindSchema, fromDate: dateSchema, ...newMeter }),
    output: meterId, topics: ['meters', 'premises'],
  }),
  /**
   * A new meter takes the place of one: the old one's last figure and the new one's first in one act. Field errors as `meters.add`, at `closing` as `readings.save`, at `on` `read-after-end` (date),
   * `ends-before-start`; `not-found`, `meter-ended`.
   */
  'meters.replace': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, meterId: idSchema, on: dateSchema, closing: readingSchema, rolledOver: z.boolean().default(false), ...newMeter }),
    output: meterId, topics: ['meters', 'premises'],
  }),
  /** A meter is taken out of use with what it showed. Field errors as `meters.replace`. */
  'meters.end': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, meterId: idSchema, on: dateSchema, closing: readingSchema, rolledOver: z.boolean().default(false) }),
    output: done, topics: ['meters', 'premises'],
  }),
  /**
   * Puts right what is known of a meter. Field errors `place-needed`, `turn-below-reading` (value), `turn-needed-still` where it rolled over, `meter-billed` (multiplier, after usage of it was billed);
   * `not-found`.
   */
  'meters.change': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, meterId: idSchema, place: optionalTextSchema(60), multiplier: multiplierSchema, turnsAt: turnsAtSchema.nullable() }),
    output: done, topics: ['meters', 'premises'],
  }),
  /** A meter is read by itself, outside a round; on the day of the open round it counts there, on the day of an earlier reading of a round it puts that right. Field errors as `readings.save` at `value`, `day-in-future` (on); `not-found`. */
  'meters.read': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, meterId: idSchema, on: dateSchema, value: readingSchema, rolledOver: z.boolean().default(false) }),
    output: done, topics: ['meters'],
  }),

  /** Reading rounds, the newest first, with how many meters were read of how many. */
  'rounds.list': defineCall({ kind: 'query', allow: DESK, input: nothing, output: z.strictObject({ rounds: z.array(roundSchema.extend({ read: z.int(), meters: z.int() })) }) }),
  /** A round with its meters in the order one walks, public areas last. An open one has every meter in use on its day, a closed one those it was closed with. */
  'rounds.get': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ roundId: idSchema }), output: z.strictObject({ round: roundSchema, rows: z.array(roundRowSchema) }) }),
  /** Begins a round of one kind of meter. Throws `round-open` (name); field errors `no-meters` (kind), `day-in-future` and `round-not-after-last` (date) at `readOn`. */
  'readings.openRound': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, kind: meterKindSchema, name: textSchema(40), readOn: dateSchema }),
    output: z.strictObject({ roundId: idSchema }), topics: ['meters'],
  }),
  /** Another name or day for an open round; the day only while nothing was read in it. Throws `round-closed`, `not-found`; field errors as `readings.openRound` at `readOn`, `round-has-readings` (readOn). */
  'readings.changeRound': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, roundId: idSchema, name: textSchema(40), readOn: dateSchema }), output: done, topics: ['meters'],
  }),
  /**
   * Writes readings of a round, all or none. A warning (first, zero, more than three times the usual) does not stop one. `instead` is the reading of this round that it puts right as it was seen, null
   * for none. Throws `round-closed`, `not-found`; at `rows.N.value` `reading-below-last` (last, date), `turns-at-needed` (number), `not-rolled-over`, `reading-beyond-turn`, `reading-above-next`
   * (next, date), `reading-billed` (date), `meter-out-of-use` (date), `read-meanwhile` (value), `meter-twice`, `not-in-round`. Readings in 1/1000.
   */
  'readings.save': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, roundId: idSchema,
      rows: z.array(z.strictObject({ meterId: idSchema, value: readingSchema, rolledOver: z.boolean().default(false), instead: z.int().nullable() })).min(1, { error: 'nothing-typed' }).max(5_000),
    }),
    output: z.strictObject({ saved: z.int() }), topics: ['meters'],
  }),
  /** Says why meters were not read; no figure is written for them. Throws `round-closed`, `already-read` (number), `not-in-round`; the field error `reason-needed` (note). */
  'readings.miss': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, roundId: idSchema, meterIds: z.array(idSchema).min(1).max(5_000), why: missedWhySchema, note: optionalTextSchema(100) }),
    output: done, topics: ['meters'],
  }),
  /** Ends a round; it takes no more readings. Every meter was read or has its reason, else `readings-missing` (count, first). Throws `round-closed`. */
  'readings.closeRound': defineCall({ kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, roundId: idSchema }), output: done, topics: ['meters'] }),

  /** The sheet of a round as .xlsx: to be filled in while it is open, the record of it afterwards. */
  'readings.file': defineCall({ kind: 'effect', allow: DESK, input: z.strictObject({ roundId: idSchema }), output: fileHandleSchema }),
  /** Reads a filled sheet, .xlsx or .csv. Throws `file-gone`, `file-not-readable`, `file-empty`, `too-many-rows`, `meter-headings-not-found`. */
  'readings.readFile': defineCall({ kind: 'effect', allow: DESK, input: z.strictObject({ file: handleSchema }), output: z.strictObject({ rows: z.int() }) }),
  /** What would happen to every line of the sheet; writes nothing. `code` says why a line is not taken. Readings in 1/1000. */
  'readings.previewFile': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject(sheetInput),
    output: z.strictObject({
      round: roundSchema, readings: z.int(), missed: z.int(),
      rows: z.array(z.strictObject({
        row: z.int(), meterId: idSchema.nullable(), state: z.enum(SHEET_ROW_STATES), number: z.string(), room: z.string(), text: z.string(), last: z.int().nullable(), value: z.int().nullable(), rolledOver: z.boolean(), usage: z.int().nullable(),
        warnings: z.array(z.enum(READING_WARNINGS)), why: missedWhySchema.nullable(), code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])),
      })),
    }),
  }),
  /** Writes the lines that can be taken. Throws `nothing-to-take`, `changed-since-preview`, `round-closed`, `file-gone`. */
  'readings.commitFile': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...sheetInput, expectedReadings: z.int(), expectedMissed: z.int() }),
    output: z.strictObject({ saved: z.int(), missed: z.int() }), topics: ['meters'],
  }),
} as const
