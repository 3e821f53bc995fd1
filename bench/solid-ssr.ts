import * as web from 'solid-js/web'

/** Markup that Solid has drawn. */
export interface SolidNode {
  readonly t: string
}

type Child = SolidNode | string | false | undefined | readonly Child[]

/** What Solid's compiler calls for the server. Its published types describe the browser's half. */
interface SolidServer {
  readonly createComponent: <Props>(
    component: (props: Props) => SolidNode,
    props: Props,
  ) => SolidNode
  readonly escape: ((text: string, isAttribute?: boolean) => string) & ((child: Child) => Child)
  readonly renderToString: (draw: () => SolidNode) => string
  readonly ssr: (template: readonly string[] | string, ...parts: readonly Child[]) => SolidNode
  readonly ssrAttribute: (name: string, value: string | boolean, isBoolean?: boolean) => string
}

export const { createComponent, escape, renderToString, ssr, ssrAttribute } =
  web as unknown as SolidServer
