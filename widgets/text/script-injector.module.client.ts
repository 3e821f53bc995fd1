import type {} from 'bespa/client'

interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ): { createScriptURL: (url: string) => string }
  }
}

// Its own, because the policy `bespa` is nobody else's.
const policy = (window as TrustedTypesWindow).trustedTypes?.createPolicy('bespa-script-injector', {
  createScriptURL: (url) => url,
})

bespa.define('ScriptInjector', (root) => {
  const { src = '', integrity = '', module } = root.dataset
  const page = root.closest<HTMLElement>('.Page')?.dataset['location'] ?? ''
  const url = new URL(src, new URL(page, location.href))
  if ([...document.scripts].some((script) => script.src === url.href)) return
  const script = document.createElement('script')
  // Without this, another origin's file cannot be checked.
  if (integrity && url.origin !== location.origin) script.crossOrigin = 'anonymous'
  Object.assign(script, {
    src: policy?.createScriptURL(url.href) ?? url.href,
    type: module === undefined ? '' : 'module',
    integrity,
    // In the order in which they were asked for.
    async: false,
  })
  script.addEventListener('error', () => script.remove())
  document.head.append(script)
})
