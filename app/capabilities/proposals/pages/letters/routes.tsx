import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { sameBytes } from '#platform/secrets.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { chooseLetters } from '../../acts/choose-letters.ts'
import { hrefOfNoLetters, keyOfNoLetters, whoWantsNoLetters } from '../../store/letters.ts'
import { textsFor } from '../../texts/texts.ts'

const address = z.strictObject({ person: z.uuid(), key: z.string().regex(/^[\w-]{22}$/) })
type Letter = z.infer<typeof address>
/** What a mail program sends by itself (RFC 8058), or nothing, from our own page. */
const oneClick = z.strictObject({ 'List-Unsubscribe': z.literal('One-Click').optional() })

/** How it stands, with the one button that changes it. */
function standing(ask: Ask<Letter>, isStopped: boolean, done?: 'stopped' | 'started'): Answer {
  const { person, key } = ask.address
  const { noLetters: texts } = textsFor(ask.locale)
  const body = (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {done && <NotificationBanner isSuccess>{texts[done]}</NotificationBanner>}
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <p class="govuk-body">{texts.text(ask.community.name)}</p>
        <form method="post" action={isStopped ? `${hrefOfNoLetters(person, key)}/again` : hrefOfNoLetters(person, key)}>
          <Button>{isStopped ? texts.again : texts.stop}</Button>
        </form>
      </div>
    </div>
  )
  return page(texts.title, body)
}

/** Whoever has the letter may end the letters: no account is asked for. A link that is not ours changes nothing. */
export const noLettersPage = get({
  path: hrefOfNoLetters(':person', ':key'),
  access: 'anyone',
  summary: 'From a letter: get no more letters about what one wrote or supports',
  address: address.extend({ done: z.literal('started').optional() }),
  async show(ask) {
    const { person, key, done } = ask.address
    const right = keyOfNoLetters(ask.house.secrets, ask.community.id, person as PersonId)
    if (!sameBytes(Buffer.from(right), Buffer.from(key))) return notFound
    const wantNone = await whoWantsNoLetters(ask.read, ask.community.id, [person as PersonId])
    return standing(ask, wantNone.size > 0, done)
  },
})

/** Mail programs send this by themselves and follow no redirect; all it can do is stop letters. */
export const stopTheseLetters = post({
  path: hrefOfNoLetters(':person', ':key'),
  access: 'anyone',
  summary: 'From a letter: stop these letters about proposals',
  address,
  form: oneClick,
  mayComeFromAnywhere: true,
  async act(ask) {
    const { person, key } = ask.address
    const result = await perform(ask.house, ask, chooseLetters, { person: person as PersonId, key, wish: 'none' })
    return result.ok ? standing(ask, true, 'stopped') : notFound
  },
})

export const startTheseLetters = post({
  path: `${hrefOfNoLetters(':person', ':key')}/again`,
  access: 'anyone',
  summary: 'From a letter: get these letters about proposals again',
  address,
  async act(ask) {
    const { person, key } = ask.address
    const result = await perform(ask.house, ask, chooseLetters, { person: person as PersonId, key, wish: 'letters' })
    return result.ok ? seeOther(`${hrefOfNoLetters(person, key)}?done=started`) : notFound
  },
})
