import { type Secrets, sameBytes } from '#platform/secrets.ts'

interface Previewed {
  readonly community: string
  readonly conversation: string
  /** Another round makes another key. */
  readonly round: number
}

/** What stands in the preview link of a draft: 128 bits that nobody can guess, kept nowhere. */
export const previewKey = (secrets: Secrets, { community, conversation, round }: Previewed): string =>
  secrets
    .keyedHash('conversations: preview', `${community}/${conversation}/${round}`)
    .subarray(0, 16)
    .toString('base64url')

export const isPreviewKey = (secrets: Secrets, previewed: Previewed, key: string): boolean =>
  sameBytes(Buffer.from(previewKey(secrets, previewed)), Buffer.from(key))
