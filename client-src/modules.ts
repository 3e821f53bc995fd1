import { trusted } from './trusted-types.js'

const loading = new Set<Promise<void>>()

/**
 * Loads the module scripts that the widgets of a page need (see `AssetRegistry.registerModule`). It is
 * the behavior of the state element, which comes with every page and every answer.
 */
export function loadModules({ dataset }: HTMLElement): void {
  for (const address of dataset['modules']?.match(/\S+/g) ?? []) {
    if (document.querySelector(`script[src="${CSS.escape(address)}"]`)) continue
    const src = trusted.createScriptURL(address)
    const script = Object.assign(document.createElement('script'), { type: 'module', src })
    if (DEVELOPMENT) loading.add(settled(script))
    document.head.append(script)
  }
}

/** Development only: settles when no module is on its way any more. */
export async function modulesLoaded(): Promise<void> {
  // Behaviors start, and the first of them asks for modules, after what has brought them.
  await new Promise((resolve) => setTimeout(resolve))
  await Promise.all(loading)
}

function settled(script: HTMLScriptElement): Promise<void> {
  return new Promise((resolve) => {
    script.onload = script.onerror = () => resolve()
  })
}
