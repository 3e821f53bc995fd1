/**
 * React comes without types. What the benchmarks use of it looks like Preact's, so Preact's types
 * describe it.
 */
declare module 'react' {
  export { Fragment } from 'preact'
}

declare module 'react/jsx-runtime' {
  export { Fragment, jsx, jsxs, type JSX } from 'preact/jsx-runtime'
}

declare module 'react-dom/server' {
  import type { VNode } from 'preact'

  export function renderToString(element: VNode): string
}
