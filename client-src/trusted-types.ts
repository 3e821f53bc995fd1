type Text = 'createHTML' | 'createScript' | 'createScriptURL'

const same = (text: string) => text
const rules: Record<Text, (text: string) => string> = {
  createHTML: same,
  createScript: same,
  createScriptURL: same,
}

interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, options: typeof rules): typeof rules
  }
}

/**
 * Lets HTML and scripts of the server through where the page requires Trusted Types: the policy
 * `bespa`. What it makes is used as the text that it stands for.
 */
export const trusted =
  (window as TrustedTypesWindow).trustedTypes?.createPolicy('bespa', rules) ?? rules
