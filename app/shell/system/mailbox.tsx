import { z } from 'zod'
import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { textsFor } from '../texts/texts.ts'

/** Where mail goes that nobody sends: every letter of the demonstration, for its visitors to read. */
export const mailbox = get({
  path: '/outbox',
  access: 'development',
  summary: 'Mail that was not sent (demonstration and development)',
  address: z.strictObject({ to: z.string().max(200).optional() }),
  async show(ask) {
    const texts = textsFor(ask.locale).mailbox
    let query = ask.read.selectFrom('platform.caught_mail').selectAll().where('community_id', '=', ask.community.id)
    if (ask.address.to) query = query.where('recipient', '=', ask.address.to)
    const letters = await query.orderBy('caught_at', 'desc').limit(50).execute()
    const model = letters.map((row) => ({
      to: row.recipient,
      subject: row.subject,
      text: row.body_text,
      at: row.caught_at,
    }))
    return page(
      texts.title,
      <>
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <p class="govuk-body">{texts.why}</p>
        {model.length === 0 && <p class="govuk-inset-text">{texts.empty}</p>}
        {model.map((letter) => (
          <article class="app-letter">
            <h2 class="govuk-heading-m">{letter.subject}</h2>
            <p class="govuk-body-s">
              {texts.to} {letter.to}, {letter.at.toISOString().slice(0, 16).replace('T', ' ')} UTC
            </p>
            <pre class="app-letter__text">{linked(letter.text)}</pre>
          </article>
        ))}
      </>,
      { model },
    )
  },
})

/** Addresses in a letter become links, so that a visitor can follow them. */
const linked = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((part, k) =>
    k % 2 === 1 ? (
      <a class="govuk-link" href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
