const newLine = 0x0a
/** An entry has at most 64 KB; what is far longer is no entry, and is not gathered in memory. */
const longest = 262_144

/** The lines of a file, split at line feeds alone: JSON may hold other characters that some call the end of a line. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(newLine); at >= 0; at = chunk.indexOf(newLine, from)) {
      yield textOf([...held, chunk.subarray(from, at)])
      held = []
      size = 0
      from = at + 1
    }
    size += chunk.length - from
    if (size <= longest) held.push(chunk.subarray(from))
  }
  if (size > 0) yield textOf(held)
}

const textOf = (parts: readonly Buffer[]) =>
  Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '')
