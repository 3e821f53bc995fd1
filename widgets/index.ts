/** `bespa`: the core and the default widgets. */
import { packageAssets } from '../lib/assets/package-assets.js'
import { assetRegistry } from '../lib/assets/shared-registry.js'
import { timeZoneSource } from './form/combobox/input-time-zone.js'

export * from '../lib/index.js'
export { Factory } from './factory.js'
export { CopyToClipboardWidget } from './feedback/copy-to-clipboard.js'
export { DebuggerWidget } from './feedback/debugger.js'
export { defaultFeedbackWording, type FeedbackWording } from './feedback/feedback-wording.js'
export { InfoBubbleWidget } from './feedback/info-bubble.js'
export { InfoLinkWidget } from './feedback/info-link.js'
export { MessageBarWidget, type MessageSeverity } from './feedback/message-bar.js'
export { ProgressWidget } from './feedback/progress.js'
export { SnackbarWidget } from './feedback/snackbar.js'
export { ButtonWidget, type ButtonStyle } from './form/button/button.js'
export type { DateValue, PlainDate, PlainMonth, PlainTime } from './form/value/date-value.js'
export { FieldLabelWidget } from './form/input/field-label.js'
export { FieldWidget } from './form/input/field.js'
export { AlertWidget } from './form/form/alert.js'
export { FormRow } from './form/form/form-row.js'
export { FormRowsWidget, type RowsOptions, type RowValues } from './form/form/form-rows.js'
export type { SchemaOptions } from './form/form/form-schema.js'
export { CheckControl } from './form/input/check-control.js'
export { CheckboxWidget } from './form/input/checkbox.js'
export { DropdownWidget } from './form/input/dropdown.js'
export { FilterChipWidget } from './form/input/filter-chip.js'
export { FormControl } from './form/input/form-control.js'
export { InputDecimalWidget } from './form/input/input-decimal.js'
export { OptionControl } from './form/input/option-control.js'
export { RadioWidget } from './form/input/radio.js'
export { RatingWidget, type RatingStyle } from './form/input/rating.js'
export { ToggleWidget } from './form/input/toggle.js'
export type { Named, Shaped, ShapeOf, ValuesOf } from './form/value/form-shape.js'
export type { ChoiceOption, OptionResolver, ResolvedOption } from './form/value/option.js'
export {
  type EarlierSubmission,
  MemorySubmissionStore,
  type SubmissionStore,
} from './form/value/submission-store.js'
export { FormValues, type FormValuesOptions } from './form/form/form-values.js'
export type { DraftOptions } from './form/form/form-draft.js'
export { DraftOfferWidget } from './form/form/draft-offer.js'
export {
  type Draft,
  type DraftKey,
  type DraftStore,
  MemoryDraftStore,
  type MemoryDraftStoreOptions,
} from './form/value/draft-store.js'
export { StepWidget } from './form/wizard/step.js'
export { WizardWidget, type WizardOptions } from './form/wizard/wizard.js'
export { defaultFormWording, type FormWording } from './form/form/form-wording.js'
export { FormWidget } from './form/form/form.js'
export type { SubmissionKeyOptions } from './form/form/submission-key.js'
export { InputColorWidget } from './form/input/input-color.js'
export { InputDateWidget } from './form/input/input-date.js'
export { InputHiddenWidget } from './form/input/input-hidden.js'
export { InputNumberWidget } from './form/input/input-number.js'
export { InputPasswordWidget } from './form/input/input-password.js'
export { InputRangeWidget } from './form/input/input-range.js'
export { InputTextWidget } from './form/input/input-text.js'
export { defaultComboboxWording, type ComboboxWording } from './form/combobox/combobox-wording.js'
export { InputChipsWidget } from './form/combobox/input-chips.js'
export { InputTimeZoneWidget } from './form/combobox/input-time-zone.js'
export { OptionSource, type OptionLookup, type Suggestion } from './form/combobox/option-source.js'
export { RichDropdownWidget } from './form/combobox/rich-dropdown.js'
export { InputFileWidget } from './form/upload/input-file.js'
export { defaultUploadWording, type UploadWording } from './form/upload/upload-wording.js'
export type { Predicate, ValidationResult } from './form/value/predicates.js'
export type { Awaitable, ValidationMessage } from './form/value/validation-message.js'
export { AlignWidget, type Alignment } from './layout/align.js'
export { AppearanceWidget } from './layout/appearance.js'
export { CollectionWidget } from './layout/collection.js'
export { DeckWidget } from './layout/deck.js'
export { GalleryWidget } from './layout/gallery.js'
export { MobileWidget } from './layout/mobile.js'
export { SplitterWidget } from './layout/splitter.js'
export { TabBodyWidget } from './layout/tab-body.js'
export { TabLabelWidget } from './layout/tab-label.js'
export { TabSwitcherWidget, type TabItem } from './layout/tab-switcher.js'
export { ToolbarWidget } from './layout/toolbar.js'
export { EmptyStateWidget } from './list/empty-state.js'
export { ListItemWidget } from './list/list-item.js'
export { defaultListWording, type ListWording } from './list/list-wording.js'
export { ListWidget } from './list/list.js'
export { AvatarWidget } from './media/avatar.js'
export { BannerImageWidget } from './media/banner-image.js'
export { ImageWidget } from './media/image.js'
export { SwatchWidget } from './media/swatch.js'
export { AppBarWidget } from './nav/app-bar.js'
export { MainMenuWidget } from './nav/main-menu.js'
export { MenuWidget, type MenuEntry, type MenuItem } from './nav/menu.js'
export { NavDrawerWidget } from './nav/nav-drawer.js'
export { NavHeadlineWidget } from './nav/nav-headline.js'
export { NavListWidget } from './nav/nav-list.js'
export type { NavList, NavListOf } from './nav/nav-place.js'
export { NavRailWidget } from './nav/nav-rail.js'
export { NavStripWidget } from './nav/nav-strip.js'
export { NavTargetBackWidget } from './nav/nav-target-back.js'
export { NavTargetWidget } from './nav/nav-target.js'
export { defaultNavWording, type NavWording } from './nav/nav-wording.js'
export { SuggestionChipWidget } from './nav/suggestion-chip.js'
export { CardWidget, type CardStyle } from './surface/card.js'
export { EmbedWidget, type PageLoader } from './surface/embed.js'
export { GroupingFrameWidget } from './surface/grouping-frame.js'
export { LaterWidget, type LaterSource } from './surface/later.js'
export { ModalWidget } from './surface/modal.js'
export { OverlayWidget, type OverlayPageOptions } from './surface/overlay.js'
export { SidePanelWidget } from './surface/side-panel.js'
export { defaultSurfaceWording, type SurfaceWording } from './surface/surface-wording.js'
export { ActiveFiltersWidget } from './table/active-filters.js'
export { CellWidget } from './table/cell.js'
export { ColumnChooserWidget } from './table/column-chooser.js'
export { ColumnWidget } from './table/column.js'
export { TableCompanion } from './table/companion.js'
export { cellEdit, EditCellWidget, endCellEdit, type CellEdit } from './table/edit-cell.js'
export { FilterPanelWidget } from './table/filter-panel.js'
export { LoadMoreWidget } from './table/load-more.js'
export { PageSizerWidget } from './table/page-sizer.js'
export { PaginatorWidget } from './table/paginator.js'
export { QuickSearchUnderlinerWidget } from './table/quick-search-underliner.js'
export { QuickSearchWidget } from './table/quick-search.js'
export { RowWidget } from './table/row.js'
export {
  SelectionBarWidget,
  type BulkAction,
  type BulkRefusal,
  type BulkRequest,
} from './table/selection-bar.js'
export { sendCsv, type CsvExport } from './table/send-csv.js'
export { SortMenuWidget } from './table/sort-menu.js'
export { SorterWidget } from './table/sorter.js'
export { TableExportWidget, type ExportScope } from './table/table-export.js'
export { TableStatusWidget } from './table/table-status.js'
export { TableWidget } from './table/table.js'
export type { TableSourceOptions } from './table/table-source-options.js'
export { defaultTableWording, type TableWording } from './table/table-wording.js'
export { TotalsRowWidget } from './table/totals-row.js'
export { CodeWidget } from './text/code.js'
export { HeadingWidget, type HeadingStyle } from './text/heading.js'
export { IconWidget } from './text/icon.js'
export { IfWidget } from './text/if.js'
export { LinkWidget, type CurrentPlace } from './link/link.js'
export type { ConfirmOptions } from './link/post-action.js'
export { PipeSeparatorWidget } from './text/pipe-separator.js'
export { PrintfWidget } from './text/printf.js'
export { RuleWidget } from './text/rule.js'
export { ScriptInjectorWidget } from './text/script-injector.js'
export { SpacerWidget } from './text/spacer.js'
export { TearOffCalendarWidget } from './text/tear-off-calendar.js'
export { TextAlignWidget, type TextAlignment } from './text/text-align.js'
export { TextStyleWidget } from './text/text-style.js'
export { UnderlinerWidget } from './text/underliner.js'

for (const family of [
  'feedback',
  'form',
  'layout',
  'list',
  'media',
  'nav',
  'surface',
  'link',
  'table',
  'text',
]) {
  assetRegistry.registerDirectory(packageAssets(family))
}
for (const module of [
  'combobox',
  'copy-to-clipboard',
  'debugger',
  'draft',
  'form',
  'info-bubble',
  'later',
  'live-validation',
  'number-field',
  'overlay',
  'progress',
  'script-injector',
  'snackbar',
  'tab-switcher',
  'table',
  'unsaved',
  'upload',
]) {
  assetRegistry.registerModule(module, new URL(`modules/${module}.js`, packageAssets()))
}
assetRegistry.registerHandler('time-zones', timeZoneSource.middleware())
