const kindNames: Readonly<Record<string, readonly [string, string]>> = {
  statement: ['statement', 'statements'],
  conversation: ['conversation', 'conversations'],
  commitment: ['promise', 'promises'],
  proposal: ['proposal', 'proposals'],
  ballot: ['ballot', 'ballots'],
  'ballot-result': ['result of a ballot', 'results of ballots'],
  'ballot-option': ['choice on a ballot', 'choices on a ballot'],
  question: ['question', 'questions'],
}

/** What kind of thing an item is; a kind without words of its own is its own word. */
export const kindName = (kind: string, n = 1): string => {
  const names = kindNames[kind]
  if (names) return n === 1 ? names[0] : names[1]
  const plain = kind.replaceAll('-', ' ')
  return n === 1 ? plain : `${plain}s`
}
