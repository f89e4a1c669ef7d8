import { type CommentsFile, notText, readComments, type UnreadableFile } from '@folkmoot/opinion-map'

/** Reads the bytes of a comments.csv; another encoding than UTF-8 is refused with the first line that shows it. */
export function commentsOfBytes(bytes: Uint8Array): CommentsFile | UnreadableFile {
  const trouble = notText(bytes.subarray(0, 65_536))
  if (trouble) return trouble
  const text = decoded(bytes)
  if (text !== null) return readComments(text)
  const reason = `Line ${firstBadLine(bytes)} is not written in UTF-8. Open the file in a spreadsheet and save it as “CSV UTF-8”.`
  return { kind: 'unreadable', reason }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** No character of UTF-8 holds the byte of a line break, so lines can be looked at one by one. */
function firstBadLine(bytes: Uint8Array): number {
  for (let from = 0, line = 1; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from)
    const to = end < 0 ? bytes.length : end
    if (decoded(bytes.subarray(from, to)) === null) return line
    from = to + 1
  }
  return 1
}
