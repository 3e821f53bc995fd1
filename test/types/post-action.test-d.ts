import {
  Factory,
  type ButtonWidget,
  type CardWidget,
  type Context,
  type FormWidget,
  type LinkWidget,
  type ListItemWidget,
  type MenuEntry,
  type NavTargetWidget,
  type RowWidget,
  type SuggestionChipWidget,
} from 'bespa'
import { expectTypeOf } from 'vitest'

declare const ctx: Context
const wf = new Factory()

// A chain goes on as it began, and no empty argument stands for a name or an address that is not needed.
expectTypeOf(
  wf.buttonText().add('Star').withPost('star', 7).withConfirm('Sure?'),
).toExtend<ButtonWidget>()
expectTypeOf(wf.link().withPost('star', '7').withKey(7).withConfirm('Sure?')).toExtend<LinkWidget>()
expectTypeOf(wf.navTarget('Sign out').withPost('sign-out')).toExtend<NavTargetWidget>()
expectTypeOf(wf.linkFilled('/x').withWidth(40)).toExtend<ButtonWidget>()
expectTypeOf(wf.buttonText().withPost('star', 7n).pressed(ctx)).toEqualTypeOf<boolean>()
wf.buttonText().withPost('delete').withConfirm('Sure?', { text: 'For good.', button: 'Yes' })

// @ts-expect-error records have keys, and objects are none
wf.buttonText().withPost('star', { id: 7 })
// @ts-expect-error a link that looks like a button leads somewhere
wf.linkFilled()
// @ts-expect-error a question is a text
wf.buttonText().withPost('star').withConfirm()

// What was pressed is known by its name, if any names are given.
expectTypeOf(wf.actionOf(ctx)).toEqualTypeOf<
  { readonly name: string; readonly value: string } | undefined
>()
expectTypeOf(wf.actionOf(ctx, 'star', 'delete')?.name).toEqualTypeOf<
  'star' | 'delete' | undefined
>()
// @ts-expect-error nothing was looked for by this name
if (wf.actionOf(ctx, 'star')?.name === 'stars') expectTypeOf(1).toEqualTypeOf<number>()

// Menus take links and buttons.
expectTypeOf<ButtonWidget>().toExtend<MenuEntry>()
expectTypeOf<LinkWidget>().toExtend<MenuEntry>()
expectTypeOf<FormWidget>().not.toExtend<MenuEntry>()

// Whatever has an address can post an action instead, and goes on as what it is.
expectTypeOf(
  wf.cardFilled().withPost('open', 7).withConfirm('Sure?').withKey(7),
).toExtend<CardWidget>()
expectTypeOf(
  wf.listItem('Ada').withPost('open', 7).withConfirm('Sure?').withSupportingText('x'),
).toExtend<ListItemWidget>()
expectTypeOf(
  wf.suggestionChip().withPost('open', 7).withConfirm('Sure?'),
).toExtend<SuggestionChipWidget>()
expectTypeOf(wf.row().withPost('open', 7).withConfirm('Sure?').withKey(7)).toExtend<RowWidget>()
// @ts-expect-error records have keys, and objects are none
wf.listItem('Ada').withPost('open', { id: 7 })
// @ts-expect-error a question is a text
wf.row().withPost('open').withConfirm(7)
