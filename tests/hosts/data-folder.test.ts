import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolderFrom, defaultDataFolder } from '../../electron/hosts/data-folder.ts'

const home = '/home/li'

test('on Linux the data lies where the desktop says, else in ~/.local/share', () => {
  expect(defaultDataFolder({ platform: 'linux', environment: {}, home })).toBe('/home/li/.local/share/foyer')
  expect(defaultDataFolder({ platform: 'linux', environment: { XDG_DATA_HOME: '/data' }, home })).toBe('/data/foyer')
  expect(defaultDataFolder({ platform: 'linux', environment: { XDG_DATA_HOME: 'data' }, home })).toBe('/home/li/.local/share/foyer')
})

test('on macOS and Windows it lies among the applications\' data', () => {
  expect(defaultDataFolder({ platform: 'darwin', environment: {}, home })).toBe('/home/li/Library/Application Support/Foyer')
  const onWindows = defaultDataFolder({ platform: 'win32', environment: { APPDATA: '/c/Users/li/AppData/Roaming' }, home })
  expect(onWindows).toBe('/c/Users/li/AppData/Roaming/Foyer')
})

test('a folder named by hand wins and becomes absolute', () => {
  expect(dataFolderFrom('here')).toBe(resolve('here'))
  expect(dataFolderFrom(undefined)).toBe(defaultDataFolder())
})
