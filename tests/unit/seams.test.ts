import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const program = `
  const [money, identity, tariff] = await Promise.all(process.argv.slice(1).map((path) => import(path)))
  const parsed = money.parseMoney('1,680.32')
  const flat = { basis: 'area', unitPrice: 23500, per: 'month', proration: 'days-of-month', roundEach: 'month' }
  process.stdout.write(JSON.stringify({
    node: Number(process.versions.node.split('.')[0]),
    words: money.moneyInWords(parsed.value),
    text: money.formatMoney(parsed.value),
    identity: identity.checkIdentity('cn-id', '11010519491231002x', { on: '2026-11-22' }),
    amount: tariff.amountFor(flat, 8937, '2026-11-01', '2026-11-30'),
    why: tariff.explainAmount(flat, 8937, '2026-11-14', '2026-11-30').zh,
    shares: tariff.shareOut(10000, [8956, 12030, 6514]),
  }))
`

describe('the modules used from outside', () => {
  it('are imported by plain Node as they stand', () => {
    const paths = ['money', 'identity', 'tariff'].map((name) => new URL(`../../shared/${name}.ts`, import.meta.url).href)
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program, ...paths], { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' })
    expect(JSON.parse(output)).toMatchObject({
      node: 24, words: '壹仟陆佰捌拾元叁角贰分', text: '1,680.32', identity: { ok: true, number: '11010519491231002X', sex: 'female' },
      amount: 21002, why: '89.37 ㎡ × 2.35 元 × 17/30 天 = 119.01 元', shares: [3257, 4374, 2369],
    })
  })
})
