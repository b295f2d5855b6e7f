import { describe, expect, test } from 'vitest'
import { CHANNEL_CALL, startIpcHost } from '../../electron/hosts/ipc.ts'
import type { IpcMain } from '../../electron/hosts/ipc.ts'
import { fakeApp } from '../support/fake-app.ts'

type Listener = Parameters<IpcMain['handle']>[1]

function openHost() {
  const app = fakeApp()
  const listeners = new Map<string, Listener>()
  const sent: { channel: string; topics: readonly string[] }[] = []
  const gone = { send: () => { throw new Error('sent to a window that is gone') }, isDestroyed: () => true }
  const open = { send: (channel: string, topics: readonly string[]) => void sent.push({ channel, topics }), isDestroyed: () => false }
  const close = startIpcHost({
    ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener), removeHandler: (channel) => void listeners.delete(channel) },
    door: app,
    pages: 'foyer://app/',
    windows: () => [gone, open],
    window: 'window-1',
  })
  const call = async (frame: Parameters<Listener>[0]['senderFrame'], ...values: unknown[]): Promise<unknown> => {
    const listener = listeners.get(CHANNEL_CALL)
    if (!listener) throw new Error('closed')
    return JSON.parse(await listener({ senderFrame: frame }, ...values)) as unknown
  }
  return { app, sent, close, call, listeners }
}

const ours = { url: 'foyer://app/', parent: null }

describe('the door for Electron\'s windows', () => {
  test('passes a call with its session and answers it', async () => {
    const host = openHost()
    expect(await host.call(ours, 'payments.collect', '{"amount":1}', 'session-of-li-min')).toEqual({ ok: true, value: { echo: { amount: 1 } } })
    await host.call(ours, 'session.signIn', '{}', '')
    expect(host.app.calls.map((made) => made.caller)).toEqual([
      { host: 'ipc', window: 'window-1', session: 'session-of-li-min' },
      { host: 'ipc', window: 'window-1' },
    ])
  })

  test.each([
    ['no frame at all', null],
    ['a page elsewhere', { url: 'https://evil.example/', parent: null }],
    ['a page whose name only begins like ours', { url: 'foyer://app.evil/', parent: null }],
    ['a frame inside our page', { url: 'foyer://app/', parent: ours }],
  ])('refuses %s', async (_who, frame) => {
    const host = openHost()
    await expect(host.call(frame, 'session.signIn', '{}', '')).rejects.toThrow('refused')
    expect(host.app.calls).toEqual([])
  })

  test('answers what is no call as data, and never passes it on', async () => {
    const host = openHost()
    expect(await host.call(ours, '../x', '{}', '')).toEqual({ ok: false, error: { code: 'unknown-call' } })
    expect(await host.call(ours, 'a.b', '{', '')).toEqual({ ok: false, error: { code: 'not-json' } })
    expect(await host.call(ours, 'a.b', { not: 'text' }, '')).toEqual({ ok: false, error: { code: 'not-json' } })
    expect(await host.call(ours, 'a.b', `"${'门'.repeat(400_000)}"`, '')).toEqual({ ok: false, error: { code: 'too-large' } })
    expect(host.app.calls).toEqual([])
  })

  test('tells the windows that are still there what changed, until it is closed', () => {
    const host = openHost()
    host.app.change(['payments'])
    host.close()
    host.app.change(['receipts'])
    expect(host.sent).toEqual([{ channel: 'foyer:changed', topics: ['payments'] }])
    expect(host.listeners.size).toBe(0)
  })
})
