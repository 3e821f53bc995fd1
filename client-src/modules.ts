import { membersOf } from './form-members.js'
import { trusted } from './trusted-types.js'

/** What is on its way, by address. */
const loading = new Map<string, Promise<unknown>>()

/**
 * Loads the module scripts that the widgets of a page need (see `AssetRegistry.registerModule`). It is
 * the behavior of the state element, which comes with every page and every answer.
 */
export function loadModules({ dataset }: HTMLElement): void {
  for (const address of dataset['modules']?.match(/\S+/g) ?? []) {
    if (document.querySelector(`script[src="${CSS.escape(address)}"]`)) continue
    const script = document.createElement('script')
    const loaded = new Promise((resolve) => {
      script.onload = resolve
      script.onerror = () => resolve(script.remove())
    })
    const src = trusted.createScriptURL(address)
    // In the order in which they were asked for.
    document.head.append(Object.assign(script, { type: 'module', async: false, src }))
    loading.set(
      address,
      loaded.then(() => loading.delete(address)),
    )
  }
}

/** Loads what widgets in an answer need: they must work as soon as they are seen. */
export async function loadModulesFor(elements: readonly Element[]): Promise<void> {
  for (const element of elements) {
    for (const part of [element, ...membersOf(element).querySelectorAll('[data-modules]')]) {
      loadModules(part as HTMLElement)
    }
  }
  await modulesLoaded()
}

/** Settles when no module is on its way. */
export function modulesLoaded(): Promise<unknown> {
  return Promise.all(loading.values())
}
