import nodemailer from 'nodemailer'
import type { Database } from '../database/database.ts'
import type { CommunityId, Id } from '../ids.ts'
import type { JobKind } from '../jobs/jobs.ts'
import type { Settings } from '../settings.ts'

/** One letter to one person. Every text is plain; `html` is optional. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly headers?: Readonly<Record<string, string>>
}

export const sendMail = 'send-mail'

/**
 * The job that sends one letter. The Message-ID comes from the job's id, so a letter that is sent again after a
 * crash is recognised as the same one by mail programs. Without a mail server the letter is kept for the outbox page.
 */
export function sendMailJob(settings: Settings, database: Database): JobKind<{ letter: Letter }> {
  const transport = settings.mailUrl ? nodemailer.createTransport(settings.mailUrl) : null
  return {
    name: sendMail,
    retries: 12,
    secondsToFinish: 120,
    async run({ letter, communityId, jobId }) {
      if (!transport) return keep(database, communityId, jobId, letter)
      await transport.sendMail({
        from: settings.mailFrom,
        to: { name: '', address: letter.to },
        subject: oneLine(letter.subject),
        text: letter.text,
        messageId: `<${jobId}@${new URL(settings.origin).hostname}>`,
        disableFileAccess: true,
        disableUrlAccess: true,
        ...(letter.html ? { html: letter.html } : {}),
        ...(letter.headers ? { headers: { ...letter.headers } } : {}),
      })
    },
  }
}

const daysKept = 7

/** A line break in a subject would start a new header. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ')

async function keep(database: Database, communityId: CommunityId, jobId: Id<'job'>, letter: Letter): Promise<void> {
  await database.kysely
    .insertInto('platform.caught_mail')
    .values({
      community_id: communityId,
      mail_id: jobId,
      recipient: letter.to,
      subject: oneLine(letter.subject),
      body_text: letter.text,
      body_html: letter.html ?? null,
      caught_at: new Date(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await database.kysely
    .deleteFrom('platform.caught_mail')
    .where('community_id', '=', communityId)
    .where('caught_at', '<', new Date(Date.now() - daysKept * 86_400_000))
    .execute()
}
