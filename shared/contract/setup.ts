import { z } from 'zod'
import { DESK, MANAGER, defineCall, done, fileHandleSchema, idSchema, loginSchema, nothing, passwordSchema, requestIdSchema, ROLES, textSchema } from './define.ts'

export const languageSchema = z.enum(['zh-CN', 'en'])
export const roleSchema = z.enum(ROLES)

export const userSchema = z.strictObject({ id: idSchema, login: z.string(), name: z.string(), role: roleSchema })

export const shiftSummarySchema = z.strictObject({
  id: idSchema, stationId: idSchema, userId: idSchema, userName: z.string(), openedAt: z.string(), businessDate: z.string(), floatFen: z.int(),
})

const signedIn = z.strictObject({ session: z.string(), user: userSchema })

export const setupCalls = {
  /** What the first screen needs to know; works while the store is locked. */
  'setup.state': defineCall({
    kind: 'effect', allow: 'anyone', input: nothing,
    output: z.strictObject({
      state: z.enum(['empty', 'locked', 'open']),
      office: z.string().nullable(),
      property: z.string().nullable(),
      language: languageSchema.nullable(),
      today: z.string(),
      version: z.string(),
      abilities: z.strictObject({ silentPrint: z.boolean(), saveDialog: z.boolean() }),
    }),
  }),
  /** First run: makes the keyring, the store, the office, the property, station 1 and the first manager. */
  'setup.begin': defineCall({
    kind: 'effect', allow: 'anyone',
    input: z.strictObject({
      language: languageSchema, office: textSchema(60), property: textSchema(60),
      managerName: textSchema(40), login: loginSchema, password: passwordSchema,
    }),
    output: z.strictObject({ session: z.string(), user: userSchema, recoveryKey: z.string() }),
    topics: ['session'],
  }),
  /** The recovery key as a sheet to print; only until it is confirmed as kept. */
  'setup.recoverySheet': defineCall({ kind: 'effect', allow: MANAGER, input: nothing, output: fileHandleSchema }),
  /** Writes the recovery sheet into a folder; a folder on the disk of the data needs `acceptSameDisk`. */
  'setup.saveRecoveryKey': defineCall({
    kind: 'effect', allow: MANAGER,
    input: z.strictObject({ folder: textSchema(400), acceptSameDisk: z.boolean() }),
    output: z.strictObject({ path: z.string(), drive: z.enum(['removable', 'same-disk', 'other-disk']) }),
  }),
  'setup.confirmRecoveryKey': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema }), output: done, topics: ['session'],
  }),

  'session.signIn': defineCall({
    kind: 'effect', allow: 'anyone',
    input: z.strictObject({ user: z.string().trim().min(1, { error: 'empty' }).max(80), password: z.string().min(1, { error: 'empty' }).max(200) }),
    output: signedIn, topics: ['session'],
  }),
  'session.signOut': defineCall({ kind: 'effect', allow: DESK, input: nothing, output: done, topics: ['session'] }),
  /** A manager who lost the password opens the store with the recovery key and sets a new one. */
  'session.recover': defineCall({
    kind: 'effect', allow: 'anyone',
    input: z.strictObject({ recoveryKey: textSchema(200), user: loginSchema, password: passwordSchema }),
    output: signedIn, topics: ['session', 'users'],
  }),
  'session.changePassword': defineCall({
    kind: 'effect', allow: DESK,
    input: z.strictObject({ current: z.string().min(1, { error: 'empty' }).max(200), next: passwordSchema }),
    output: done,
  }),
  /** Who works in this window, at which station, on which shift. */
  'session.current': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({
      user: userSchema,
      office: z.string(),
      property: z.strictObject({ id: idSchema, name: z.string() }),
      station: z.strictObject({ id: idSchema, name: z.string() }),
      shift: shiftSummarySchema.nullable(),
      today: z.string(),
      language: languageSchema,
      recoveryKeyWaiting: z.boolean(),
      clockWarning: z.boolean(),
      premisesCount: z.int(),
    }),
  }),
  /**
   * A second person's password becomes a one-use ticket for one call with one input; or, where nobody else is there and the call is one of
   * `SEALED_CALLS`, the code of a sealed envelope does (`user` is null then). Throws at `user`, `password`: `empty`, `user-unknown`, `same-person`,
   * `password-wrong`; at `sealedCode.label`, `sealedCode.code`: `sealed-code-unknown`, `sealed-code-used`, `sealed-code-own`, `sealed-code-wrong`; and
   * `sealed-code-not-here`, `try-later` (seconds).
   */
  'approvals.give': defineCall({
    kind: 'effect', allow: DESK,
    input: z.strictObject({
      user: z.string().trim().max(80).default(''), password: z.string().max(200).default(''),
      sealedCode: z.strictObject({ label: textSchema(10), code: textSchema(40) }).nullable().default(null),
      call: z.enum(['shift.handOver', 'shift.closeForNight', 'shift.openAfterNight', 'moveOut.release', 'charges.waive', 'receipts.void', 'receipts.reverse', 'receipts.correct', 'deposits.countersign', 'deposits.approve']), input: z.record(z.string(), z.json()),
    }),
    output: z.strictObject({ ticket: z.string(), user: userSchema.nullable() }),
  }),

  /** One's own signature under a call, by one's own password. Errors as at signing in. */
  'approvals.signOwn': defineCall({
    kind: 'effect', allow: DESK,
    input: z.strictObject({ password: z.string().min(1, { error: 'empty' }).max(200), call: z.enum(['shift.handOver', 'shift.closeForNight']), input: z.record(z.string(), z.json()) }),
    output: z.strictObject({ ticket: z.string() }),
  }),

  'users.list': defineCall({
    kind: 'query', allow: MANAGER, input: nothing,
    output: z.strictObject({ users: z.array(userSchema.extend({ active: z.boolean() })) }),
  }),
  /** Names of those who can sign in, for choosing who receives a hand-over. */
  'users.names': defineCall({
    kind: 'query', allow: DESK, input: nothing, output: z.strictObject({ users: z.array(userSchema) }),
  }),
  'users.add': defineCall({
    kind: 'effect', allow: MANAGER,
    input: z.strictObject({ login: loginSchema, name: textSchema(40), role: roleSchema, password: passwordSchema }),
    output: z.strictObject({ user: userSchema }), topics: ['users'],
  }),
  'users.setPassword': defineCall({
    kind: 'effect', allow: MANAGER, input: z.strictObject({ userId: idSchema, password: passwordSchema }), output: done, topics: ['users'],
  }),
  'users.setActive': defineCall({
    kind: 'effect', allow: MANAGER, input: z.strictObject({ userId: idSchema, active: z.boolean() }), output: done, topics: ['users'],
  }),
} as const
