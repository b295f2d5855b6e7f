import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '../../electron/app.ts'
import { nodePorts } from '../../electron/node-ports.ts'
import type { CallName, CallOutput } from '../../shared/contract/index.ts'
import { requestId } from './support/desk.ts'
import { reportPlain } from './support/figures.ts'
import { BENCH_PASSWORD, emptyFolder } from './support/made-property.ts'

const ports = nodePorts({ dataFolder: emptyFolder() })
const app = await createApp(ports)
let session: string | undefined
const begun = await ask('setup.begin', { language: 'zh-CN', office: '云栖物业服务中心', property: '云栖花园', managerName: '王建国', login: 'manager', password: BENCH_PASSWORD })
session = begun.session
const bytes = readFileSync(join(import.meta.dirname, '..', 'samples', 'ledger-yunqi.xlsx'))
const file = ports.files.put('ledger-yunqi.xlsx', 'application/octet-stream', bytes, session).handle
const times: number[] = []
const read = await timed(() => ask('import.read', { file }))
const source = { file, mapping: read.mapping, paidUntil: '2026-10-31' }
await timed(() => ask('import.preview', source))
const { report } = await timed(() => ask('import.commit', { requestId: requestId(), ...source }))
await app.close()
for (const [index, step] of ['read', 'preview', 'import'].entries()) reportPlain(`sample ledger (${report.rows} rows): ${step}`, times[index] ?? 0, 'ms')

async function ask<N extends CallName>(name: N, input: unknown): Promise<CallOutput<N>> {
  const answer = await app.dispatch(name, input, { host: 'cli', ...(session ? { session } : {}) })
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value as CallOutput<N>
}

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const value = await work()
  times.push(performance.now() - start)
  return value
}
