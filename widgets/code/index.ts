/** `bespa/code`: source code in color, highlighted on the server. Needs the package `highlight.js`. */
import { packageAssets } from '../../lib/assets/package-assets.js'
import { assetRegistry } from '../../lib/assets/shared-registry.js'

export { CodeBlockWidget } from './code-block.js'
export { defaultCodeWording, type CodeWording } from './code-wording.js'
export { CodeFactory } from './factory.js'

assetRegistry.registerDirectory(packageAssets('code'))
