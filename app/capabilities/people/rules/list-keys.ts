/**
 * What makes two lines of a list of residents one person: a name reads the same whatever the case, accents, full stops,
 * apostrophes, hyphens and spaces ("O’Neill, Ann" is "ann oneill"); an address has one mailbox whatever the case, dots
 * and plus tags before the @. So nobody on the list counts twice, and nobody becomes two residents by one line.
 */
export function foldName(text: string): string {
  const [last = '', first, ...more] = text.split(',')
  const turned = first !== undefined && more.length === 0 ? `${first} ${last}` : text
  return turned
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\b(mr|mrs|ms|miss|mx|dr|rev|sir|dame|cllr)\b\.?/g, ' ')
    .replaceAll(/['’‘ʼ`.-]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** @param email as `normaliseEmail` gives it. */
export function foldEmail(email: string): string {
  const [mailbox = '', host = ''] = email.split('@')
  const bare = mailbox.replace(/\+.*$/, '').replaceAll('.', '')
  return `${bare}@${host === 'googlemail.com' ? 'gmail.com' : host}`
}

/** An address on paper, whatever the case, commas and spaces. */
export const foldAddress = (lines: readonly string[]): string =>
  lines
    .join(' ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
