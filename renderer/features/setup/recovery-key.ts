// The key is in this window's memory only, from the answer that made it until it is confirmed as kept.
let shown: string | null = null

export function rememberRecoveryKey(key: string): void {
  shown = key
}

export function rememberedRecoveryKey(): string | null {
  return shown
}

export function forgetRecoveryKey(): void {
  shown = null
}
