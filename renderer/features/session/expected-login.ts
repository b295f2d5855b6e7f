let expected = ''

/** After a hand-over the window knows who signs in next. */
export function expectLogin(login: string): void {
  expected = login
}

export function takeExpectedLogin(): string {
  const login = expected
  expected = ''
  return login
}
