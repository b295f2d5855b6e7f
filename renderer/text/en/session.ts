import type { session as chinese } from '../zh-CN/session.ts'

export const session: typeof chinese = {
  title: 'Sign in',
  login: 'Login',
  password: 'Password',
  signIn: 'Sign in',
  lost: 'A manager has lost the password',
  lostHint: 'For clerks and cashiers a manager sets a new one under Settings → People.',
  recoverTitle: 'New password by the recovery key',
  recoveryKey: 'Recovery key',
  recoveryKeyHint: 'The groups on the sheet; spaces and dashes may be left out',
  newPassword: 'New password',
  newPasswordAgain: 'New password again',
  recover: 'Open the data and sign in',
  backToSignIn: 'Back to sign-in',
  changeTitle: 'Change password',
  current: 'Present password',
  change: 'Change password',
  changed: 'Changed. Use the new password from the next sign-in on.',
}
