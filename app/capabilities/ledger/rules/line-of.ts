/** One line of the exported record. The hash is that of the characters between `"entry":` and the last brace. */
export const lineOf = (entry: { readonly hash: string; readonly body: string }): string =>
  `{"hash":"${entry.hash}","entry":${entry.body}}`

const shape = /^\{"hash":"([0-9a-f]{64})","entry":(\{.*\})\}$/su

/** The two parts of a line; null where it has not the form of one. */
export function partsOfLine(line: string): { readonly hash: string; readonly body: string } | null {
  const found = shape.exec(line)
  return found ? { hash: found[1]!, body: found[2]! } : null
}
