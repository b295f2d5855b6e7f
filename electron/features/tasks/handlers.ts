import type { ParsedInput } from '../../../shared/contract/index.ts'
import { checkIdentity, maskIdentity } from '../../../shared/identity.ts'
import { checkPhone } from '../../../shared/phone.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { premisesById } from '../../ledger/rooms.ts'
import { addTask, closeTask, openTasks } from '../../ledger/tasks.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { addCheckedDocument, hasDocument, openTask, type OpenTask, replacePhones } from './store.ts'

export const tasksHandlers: HandlersOf<'tasks.list' | 'tasks.add' | 'tasks.answer' | 'tasks.close'> = {
  'tasks.list': ({ db }) => {
    const tasks = openTasks(db)
    return { tasks, total: tasks.length }
  },
  'tasks.add': ({ db, session, now, audit }, { text, premisesId, dueOn }) => {
    if (premisesId !== null) premisesById(db, premisesId)
    const taskId = addTask(db, { kind: 'matter', text, premisesId, dueOn, createdAt: now, createdBy: session.userId })
    audit(`task ${taskId}`)
    return { taskId }
  },
  'tasks.answer': (context, { taskId, answer }) => {
    const { db, session, now, audit } = context
    const partyId = askedAbout(requireOpen(db, taskId), answer.kind)
    const outcome = answer.kind === 'phone' ? writePhone(context, partyId, answer.phone) : writeDocument(context, partyId, answer)
    closeTask(db, taskId, { closedAt: now, closedBy: session.userId, outcome })
    audit(`task ${taskId} answered`)
    return { done: true }
  },
  'tasks.close': ({ db, session, now, audit }, { taskId, outcome }) => {
    if (requireOpen(db, taskId).kind === 'dispute') throw new AppError('dispute-lifted-at-charge')
    closeTask(db, taskId, { closedAt: now, closedBy: session.userId, outcome })
    audit(`task ${taskId} closed`)
    return { done: true }
  },
}

type Answer = ParsedInput<'tasks.answer'>['answer']

function requireOpen(db: CommandContext['db'], taskId: number): OpenTask {
  const task = openTask(db, taskId)
  if (!task) throw new AppError('task-closed')
  return task
}

/** The person a missing number is asked of. Throws `task-asks-otherwise`. */
function askedAbout(task: OpenTask, kind: Answer['kind']): number {
  if (task.kind !== (kind === 'phone' ? 'ask-phone' : 'ask-document') || task.partyId === null) throw new AppError('task-asks-otherwise')
  return task.partyId
}

function writePhone({ db }: CommandContext, partyId: number, typed: string): string {
  const phone = checkPhone(typed)
  if (!phone.ok) throw fieldError('answer.phone', phone.code)
  replacePhones(db, partyId, phone.number)
  return phone.number
}

function writeDocument({ db, session, now, today }: CommandContext, partyId: number, answer: Extract<Answer, { kind: 'document' }>): string {
  const check = checkIdentity(answer.identityKind, answer.number, { on: today })
  if (check.problem) throw fieldError('answer.number', `id-${check.problem}`)
  if (!hasDocument(db, partyId, check.number)) {
    addCheckedDocument(db, { partyId, kind: answer.identityKind, number: check.number, checkedBy: session.userId, checkedAt: now })
  }
  return maskIdentity(answer.identityKind, check.number)
}
