import canonicalize from 'canonicalize'

/** The one way to write a value as JSON (RFC 8785): same value, same text, on any machine. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('This value has no form in JSON.')
  return text
}
