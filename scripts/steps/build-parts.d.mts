/** Builds those of the named parts whose sources have changed since they were last built. */
export function build(names: readonly ('renderer' | 'desktop')[], options?: { always?: boolean }): Promise<void>
