import { z } from 'zod'
import { type Act, perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import type { RefusalOf } from '#platform/result.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post, type Route } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'

/** Letters of one capability that whoever holds one may end. */
export interface LettersToStop {
  /** The address that the letter names. */
  readonly path: (person: string, key: string) => string
  /** What the letters are about, for the description of the addresses: “answers”. */
  readonly about: string
  readonly isKey: (ask: Ask<unknown>, person: PersonId, key: string) => boolean
  readonly areStopped: (ask: Ask<unknown>, person: PersonId) => Promise<boolean>
  readonly choose: Act<
    { readonly person: PersonId; readonly key: string; readonly wish: 'none' | 'letters' },
    null,
    RefusalOf<string>
  >
  readonly texts: (locale: string) => {
    readonly title: string
    readonly text: (community: string) => string
    readonly stop: string
    readonly again: string
    readonly stopped: string
    readonly started: string
    readonly other?: string
  }
}

const address = z.strictObject({ person: z.uuid(), key: z.string().regex(/^[\w-]{22}$/) })
/** What a mail program sends by itself (RFC 8058), or nothing, from our own page. */
const oneClick = z.strictObject({ 'List-Unsubscribe': z.literal('One-Click').optional() })

/**
 * The page to end some letters, or have them again, for whoever holds one: no account is asked for. Opening it changes nothing,
 * because mail programs open links by themselves; a link that is not ours is not found.
 */
export function noLettersRoutes(letters: LettersToStop): readonly Route[] {
  const { path, about, choose } = letters
  const ending = get({
    path: path(':person', ':key'),
    access: 'anyone',
    summary: `From a letter: get no more letters about ${about}`,
    address: address.extend({ done: z.literal('started').optional() }),
    async show(ask) {
      const { key, done } = ask.address
      const person = ask.address.person as PersonId
      if (!letters.isKey(ask, person, key)) return notFound
      return standing(letters, ask, { isStopped: await letters.areStopped(ask, person), done })
    },
  })
  /** Mail programs send this by themselves and follow no redirect; all it can do is stop letters. */
  const stop = post({
    path: path(':person', ':key'),
    access: 'anyone',
    summary: `From a letter: stop letters about ${about}`,
    address,
    form: oneClick,
    mayComeFromAnywhere: true,
    async act(ask) {
      const { person, key } = ask.address
      const result = await perform(ask.house, ask, choose, { person: person as PersonId, key, wish: 'none' })
      return result.ok ? standing(letters, ask, { isStopped: true, done: 'stopped' }) : notFound
    },
  })
  const again = post({
    path: `${path(':person', ':key')}/again`,
    access: 'anyone',
    summary: `From a letter: get letters about ${about} again`,
    address,
    async act(ask) {
      const { person, key } = ask.address
      const result = await perform(ask.house, ask, choose, { person: person as PersonId, key, wish: 'letters' })
      return result.ok ? seeOther(`${path(person, key)}?done=started`) : notFound
    },
  })
  return [ending, stop, again]
}

/** How it stands, with the one button that changes it. */
function standing(
  { path, texts: textsFor }: LettersToStop,
  ask: Ask<z.infer<typeof address>>,
  { isStopped, done }: { readonly isStopped: boolean; readonly done: 'stopped' | 'started' | undefined },
): Answer {
  const texts = textsFor(ask.locale)
  const here = path(ask.address.person, ask.address.key)
  return page(
    texts.title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {done && <NotificationBanner isSuccess>{texts[done]}</NotificationBanner>}
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <p class="govuk-body">{texts.text(ask.community.name)}</p>
        <form method="post" action={isStopped ? `${here}/again` : here}>
          <Button>{isStopped ? texts.again : texts.stop}</Button>
        </form>
        {texts.other && <p class="govuk-body-s app-quiet">{texts.other}</p>}
      </div>
    </div>,
  )
}
