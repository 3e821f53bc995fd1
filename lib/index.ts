/** The public face of the core: what is not exported here does not exist for users. */
export type { Context } from 'koa'
export type { Asset } from './assets/asset.js'
export { AssetRegistry, type AssetRegistryOptions } from './assets/asset-registry.js'
export { assetRegistry } from './assets/shared-registry.js'
export { composeFactories, type FactoryClass } from './compose-factories.js'
export * from './data/index.js'
export { CoreFactory } from './factory.js'
export { hasContent, watchPromises } from './html/content.js'
export type { Content, Drawable, PromisedContent } from './html/content.js'
export { cssLength } from './html/css-length.js'
export { escapeHtml } from './html/escape.js'
export {
  LocalizedText,
  LocalizedDate,
  type DateFormatOptions,
  type ZoneOptions,
} from './html/formats.js'
export { InlineScript } from './html/inline-script.js'
export { htmlUnsafe, markdown, Markup } from './html/markup.js'
export { type Output, type Rendering } from './html/content.js'
export { tag, Tag, type AttributeValue, type HeadElement } from './html/tag.js'
export { bespa } from './http/bespa.js'
export type { PolicyDirectives } from './http/security/content-security-policy.js'
export { embed, EmbedError, type EmbedOptions } from './http/embed/embed.js'
export { nonceOf } from './request/nonce.js'
export type { BespaOptions, Failure, RequestLimits } from './http/options.js'
export { redirect, redirectBack, type RedirectOptions } from './http/redirect/redirect.js'
export { UsageError, usageErrors, type UsageErrorCode } from './usage-error.js'
export { pageLocation, publicPath } from './request/location.js'
export { nearest, type NearestOptions } from './nearest.js'
export type { NavigationContent } from './page/navigation.js'
export type { HistoryMode, Theme } from './page/drawn-page.js'
export { Page } from './page/page.js'
export type { PageTitled } from './page/page-title.js'
export type { FailureCode, FailureWording } from './request/failure-wording.js'
export { familyWording } from './request/family-wording.js'
export { countText, type CountWording, type PluralForms, type Wording } from './request/wording.js'
export { historySteps, isSafeAction, parseAction, type ParsedAction } from './state/action-url.js'
export {
  defineState,
  flag,
  integer,
  manyOf,
  oneOf,
  text,
  type DefinedState,
  type StateKey,
  type StateKeys,
  type StateValues,
} from './state/define-state.js'
export { actionOf, type PressedAction } from './state/pressed-action.js'
export { stateOf, type StateHolder } from './state/state-of.js'
export { touch, touchAction } from './state/tags.js'
export { State, type StateSource } from './state/state.js'
export { Color, newColor, parseColor, tryParseColor } from './theme/color.js'
export {
  defaultKeyColors,
  KeyColors,
  keyColorsFromSeed,
  keyColorsFromString,
  presetKeyColors,
  type KeyColorsInit,
} from './theme/key-colors.js'
export { UploadedFile, type UploadFacts } from './upload/uploaded-file.js'
export {
  UploadReceiver,
  type PostedFile,
  type UploadReceiverOptions,
} from './upload/upload-receiver.js'
export { type UploadQuota, UploadQuotaError } from './upload/upload-room.js'
export type { UploadStore } from './upload/upload-store.js'
export type { UploadLimits } from './upload/upload-ticket.js'
export { isInputWidget, type InputWidget } from './widget/input-widget.js'
export { ContainerWidgetBase } from './widget/container-widget-base.js'
export { InputWidgetBase } from './widget/input-widget-base.js'
export { isWidget, type Widget, type WidgetScope } from './widget/widget.js'
export { WidgetBase } from './widget/widget-base.js'
export { plainText } from './widget/plain-text.js'
