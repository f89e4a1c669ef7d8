import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import type { Decision } from '../rules/moderation-reasons.ts'
import type { LockedStatement } from '../store/decide-statements.ts'
import { whoWantsNoLetters } from '../store/letters.ts'
import type { SharedConversation } from '../store/share-conversation.ts'
import { hrefOfMine } from '../store/thread-of.ts'
import { facilitateTextsFor } from '../texts/facilitate/texts.ts'
import { letterTo } from './letter-to.ts'

/** One letter to each author who has an account and wants letters. Everyone else sees it on their page. */
export async function tellAuthors(
  deed: Deed,
  { slug, question, askedBy }: SharedConversation,
  statements: readonly LockedStatement[],
  decision: Decision,
): Promise<void> {
  const { reasons } = facilitateTextsFor(deed.community.locale)
  const byAuthor = Map.groupBy(statements, ({ person }) => person)
  const authors = [...byAuthor.keys()].filter((person): person is PersonId => person !== null)
  const wantNone = await whoWantsNoLetters(deed.write, deed.community.id, authors)
  const from = { read: deed.write, community: deed.community, secrets: deed.secrets }
  for (const person of authors.filter((author) => author !== deed.actor.person && !wantNone.has(author))) {
    const about = { question, askedBy, statements: byAuthor.get(person)!.map(({ text }) => text) }
    const letter = await letterTo(from, {
      person,
      href: hrefOfMine(slug),
      words: (letters) =>
        decision.kind === 'publish'
          ? letters.published(about)
          : letters.rejected({ ...about, reason: reasons[decision.reason].label, note: decision.note }),
    })
    if (letter) await deed.mail(letter)
  }
}
