import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

export interface CaughtLetter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface MailCatcher {
  /** For FOLKMOOT_MAIL_URL. */
  readonly url: string
  /** The newest letter to an address, about something by its subject; waits for one that was not taken yet. */
  next(to: string, about?: string): Promise<CaughtLetter>
  close(): Promise<void>
}

/** A real mail server on loopback that keeps what it is given. */
export async function catchMail(): Promise<MailCatcher> {
  const letters: CaughtLetter[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        for (const { address } of session.envelope.rcptTo) letters.push({ to: address, ...readLetter(text) })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    async next(to, about = '') {
      for (let tries = 0; tries < 150; tries++) {
        const at = letters.findLastIndex((letter) => letter.to === to && letter.subject.includes(about))
        const [letter] = at < 0 ? [] : letters.splice(at, 1)
        if (letter) return letter
        await wait(100)
      }
      throw new Error(`No letter to ${to} about “${about}” within 15 seconds.`)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Subject and text of a plain letter, its transfer encoding undone. */
function readLetter(raw: string): Omit<CaughtLetter, 'to'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(head)?.[1]?.replaceAll(/\r\n[ \t]/g, ' ') ?? ''
  const body = rest.join('\r\n\r\n')
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase()
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : body
  return { subject, text: encoding === 'quoted-printable' ? unquoted(text) : text }
}

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

export const codeOf = (letter: CaughtLetter): string => /^ {4}(\d{6})\s*$/m.exec(letter.text)![1]!

export const linkOf = (letter: CaughtLetter, under: string): string =>
  letter.text.split(/\s+/).find((word) => word.includes(under))!
