/**
 * What browsers take for an e-mail address (HTML, “valid e-mail address”), with a domain of at least
 * two parts, the last of at least two characters. Names around the address are none of its parts.
 */
const address =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/i

/** Whether this is a valid email address. At most 254 characters (RFC 5321, section 4.5.3). */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && address.test(text)
}
