const longest = 300

/**
 * What an answer says of its error, in words for the user: a short text, or JSON with a `message`, an
 * `error` (a text, or an object with a `message`), or as “problem details” (RFC 9457).
 *
 * @returns `undefined` when it says nothing of use
 */
export function messageIn(text: string, type: string): string | undefined {
  const message = type.startsWith('text/plain')
    ? text
    : type.includes('json')
      ? messageInJson(text)
      : ''
  return message !== '' && message.length < longest ? message : undefined
}

function messageInJson(json: string): string {
  try {
    const { message, error, detail, title } = fieldsOf(JSON.parse(json))
    const inner = fieldsOf(error)['message']
    return [message, error, inner, detail, title].find((one) => typeof one === 'string') ?? ''
  } catch {
    return ''
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
