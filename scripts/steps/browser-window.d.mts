/** A Chromium, Chrome or Edge of this machine, or the program named by FOYER_BROWSER; null when there is none. */
export function chromiumBrowser(environment?: Readonly<Record<string, string | undefined>>, platform?: NodeJS.Platform): string | null
