const KEY = 'foyer-launch-token'

let token = ''

/** Takes the launch token out of the address, so that it stands neither in the history nor on the screen. */
export function takeLaunchToken(): void {
  const given = /^#token=([A-Za-z0-9_-]+)/.exec(window.location.hash)?.[1]
  if (given === undefined) {
    token ||= sessionStorage.getItem(KEY) ?? ''
    return
  }
  token = given
  sessionStorage.setItem(KEY, given)
  window.history.replaceState(null, '', `${window.location.pathname}#/`)
}

export function launchToken(): string {
  return token
}
