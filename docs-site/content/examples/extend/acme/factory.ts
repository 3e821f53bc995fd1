import { assetRegistry, type AssetRegistry, type Content } from 'bespa'
import { PillWidget } from './pill.js'

// #region factory
/** The constructors of the package. */
export class AcmeFactory {
  /** A short word with a colored background: see {@link PillWidget}. @example wf.pill('New') */
  pill(...content: readonly Content[]): PillWidget {
    return new PillWidget(...content)
  }
}
// #endregion factory

// #region register
/** Adds the package's files to `/bespa/`. Importing the package does so by itself. */
export function registerAcme(
  registry: AssetRegistry = assetRegistry,
): void {
  registry.registerDirectory(new URL('./assets/', import.meta.url))
}
// #endregion register
