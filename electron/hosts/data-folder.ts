import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

type Surroundings = { platform: NodeJS.Platform; environment: Readonly<Record<string, string | undefined>>; home: string }

/** The folder in which the system wants an application's data. Nothing but this decides it. */
export function defaultDataFolder(
  { platform, environment, home }: Surroundings = { platform: process.platform, environment: process.env, home: homedir() },
): string {
  if (platform === 'win32') return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'Foyer')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Foyer')
  const configured = environment.XDG_DATA_HOME
  // The XDG specification says that a relative path there is to be ignored.
  return join(configured && isAbsolute(configured) ? configured : join(home, '.local', 'share'), 'foyer')
}

/** The folder named by `--data`, else the default one, always absolute. */
export function dataFolderFrom(named: string | undefined): string {
  return named ? resolve(named) : defaultDataFolder()
}
