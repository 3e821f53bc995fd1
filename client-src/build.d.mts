/** Bundles and minifies the browser's half into `dist`; gives the files made. */
export function buildClient(options?: { root?: string }): Promise<string[]>

/** Builds now and after each change, until the process ends. */
export function watchClient(options?: { root?: string }): Promise<void>
