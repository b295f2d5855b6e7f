/** The executable named by FOYER_ELECTRON, or the one inside the electron package; null when there is neither. */
export function presentElectron(environment?: NodeJS.ProcessEnv): string | null
