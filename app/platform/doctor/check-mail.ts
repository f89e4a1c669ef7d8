import { createTransport } from 'nodemailer'
import { broken, type Finding, ok } from './finding.ts'

const timeout = 5_000

/** Whether the mail server answers and lets us sign in. Sends nothing. */
export async function checkMail(url: string): Promise<Finding> {
  const { host, hostname, port, protocol, username, password } = new URL(url)
  const transport = createTransport({
    host: hostname,
    port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
    secure: protocol === 'smtps:',
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  })
  try {
    await transport.verify()
    return ok('Mail', `The mail server ${host} answers.`)
  } catch (error) {
    // The code only: a server's answer may repeat the password.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    return broken(
      'Mail',
      `The mail server ${host} cannot be used (${code}): check FOLKMOOT_MAIL_URL, and that this machine may reach it.`,
    )
  } finally {
    transport.close()
  }
}
