import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { sameBytes } from '#platform/secrets.ts'
import { notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { chooseLetters } from '../../acts/choose-letters.ts'
import { keyOfNoLetters, whoWantsNoLetters } from '../../store/letters.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { noLettersPath } from '../addresses.ts'

const address = z.strictObject({
  person: z.uuid(),
  key: z.string().regex(/^[\w-]{22}$/),
  done: z.enum(['stopped', 'started']).optional(),
})

/** Whoever has the letter may end the letters: no account is asked for. A link that is not ours changes nothing. */
export const noLettersPage = get({
  path: noLettersPath(':person', ':key'),
  access: 'anyone',
  summary: 'From a letter: get no more letters about what one said or took part in',
  address,
  async show(ask: Ask<z.infer<typeof address>>) {
    const { person, key, done } = ask.address
    const right = keyOfNoLetters(ask.house.secrets, ask.community.id, person as PersonId)
    if (!sameBytes(Buffer.from(right), Buffer.from(key))) return notFound
    const { noLetters: texts } = facilitateTextsFor(ask.locale)
    const wantNone = await whoWantsNoLetters(ask.read, ask.community.id, [person as PersonId])
    const isStopped = done ? done === 'stopped' : wantNone.size > 0
    const body = (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {done && <NotificationBanner isSuccess>{texts[done]}</NotificationBanner>}
          <h1 class="govuk-heading-l">{texts.title}</h1>
          <p class="govuk-body">{texts.text(ask.community.name)}</p>
          <form method="post" action={noLettersPath(person, key)}>
            <Button name="wish" value={isStopped ? 'letters' : 'none'}>
              {isStopped ? texts.again : texts.stop}
            </Button>
          </form>
          <p class="govuk-body-s app-quiet">{texts.other}</p>
        </div>
      </div>
    )
    return page(texts.title, body)
  },
})

export const wishLetters = post({
  path: noLettersPath(':person', ':key'),
  access: 'anyone',
  summary: 'From a letter: stop or start these letters',
  address: address.omit({ done: true }),
  form: z.strictObject({ wish: z.enum(['none', 'letters']) }),
  async act(ask, { wish }) {
    const { person, key } = ask.address
    const result = await perform(ask.house, ask, chooseLetters, { person: person as PersonId, key, wish })
    if (!result.ok) return notFound
    return seeOther(`${noLettersPath(person, key)}?done=${wish === 'none' ? 'stopped' : 'started'}`)
  },
})
