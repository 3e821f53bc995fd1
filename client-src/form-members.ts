/**
 * The element with the members of its prototype. The controls of a form hide its members: in a form
 * with a field named `remove`, `form.remove` is that field (HTML, `[LegacyOverrideBuiltIns]`). Every
 * access to an element that may be a form goes through this.
 *
 * @returns the element itself, unless it is a form
 */
export function membersOf<E extends Element>(element: E): E {
  if (!(element instanceof HTMLFormElement)) return element
  const { prototype } = HTMLFormElement
  return new Proxy(element, {
    get(form, name) {
      const member: unknown = Reflect.get(prototype, name, form)
      return typeof member === 'function' ? (member.bind(form) as unknown) : member
    },
    set: (form, name, value) => Reflect.set(prototype, name, value, form),
  })
}
