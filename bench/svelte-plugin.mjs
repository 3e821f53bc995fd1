import { readFile } from 'node:fs/promises'
import { compile } from 'svelte/compiler'

/** Compiles the components of Svelte as its own plugins do for production, for the server. */
export const sveltePlugin = {
  name: 'svelte',
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const { js } = compile(source, { filename: path, generate: 'server', dev: false })
      return { contents: js.code, loader: 'js' }
    })
  },
}
