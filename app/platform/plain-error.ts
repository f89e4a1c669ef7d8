/** An error whose message is one plain sentence that says what to do; the command line prints only that. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}
