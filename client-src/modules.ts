/**
 * Loads the module scripts that the widgets of a page need (see `AssetRegistry.registerModule`). It is
 * the behaviour of the state element, which comes with every page and every answer.
 */
export function loadModules({ dataset }: HTMLElement): void {
  for (const src of dataset['modules']?.match(/\S+/g) ?? []) {
    if (document.querySelector(`script[src="${CSS.escape(src)}"]`)) continue
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }))
  }
}
