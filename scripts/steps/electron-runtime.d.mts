type Environment = Readonly<Record<string, string | undefined>>

/** The executable named by FOYER_ELECTRON, or the one inside the electron package; null when there is neither. */
export function presentElectron(environment?: Environment): string | null
/** Whether this machine can show an Electron window at all; a reason when it cannot. */
export function whyNoWindow(environment?: Environment): string | null
/** Fetches Electron's runtime when the place it comes from answers; a reason when it does not. */
export function downloadedElectron(environment?: Environment): Promise<{ file: string } | { reason: string }>
