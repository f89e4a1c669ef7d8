import { existsSync, readFileSync, statSync } from 'node:fs'
import { isIPv4 } from 'node:net'
import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import { broken, type Finding, ok, warning } from './finding.ts'

/** Without https what people send, and who they are, can be read and changed on the way. */
export function checkOrigin(origin: string): Finding {
  const { protocol, hostname } = new URL(origin)
  if (protocol === 'https:') return ok('Address', `${origin} is encrypted.`)
  if (isLoopback(hostname))
    return ok('Address', `${origin} is for this machine only: set FOLKMOOT_ORIGIN before others use it.`)
  return broken(
    'Address',
    `${origin} is not encrypted: put a proxy with https in front and set FOLKMOOT_ORIGIN to its https address.`,
  )
}

const isLoopback = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || (isIPv4(host) && host.startsWith('127.')) || host === '[::1]'

/** The secret that keyed hashes hang on: the one that is set, or the one kept in the data folder. */
export function checkSecret(settings: Pick<Settings, 'secret' | 'dataFolder'>): Finding {
  const file = join(settings.dataFolder, 'secret')
  if (settings.secret !== null) return judgeSecret(settings.secret)
  if (!existsSync(file)) return ok('Secret', 'There is none yet: the first start makes one.')
  if ((statSync(file).mode & 0o077) !== 0)
    return broken('Secret', `Others on this machine can read ${file}: run "chmod 600 ${file}".`)
  return judgeSecret(readFileSync(file, 'utf8').trim())
}

function judgeSecret(secret: string): Finding {
  // Chance gives some 22 different letters in 43; a pet's name over and over does not.
  const isVaried = new Set(secret).size >= 12
  if (secret.length >= 32 && isVaried) return ok('Secret', 'It is long and varied.')
  return broken(
    'Secret',
    'It could be guessed: set FOLKMOOT_SECRET to what "openssl rand -base64 32" prints, or unset it to have one made.',
  )
}

export function checkMailSet(settings: Pick<Settings, 'mailUrl' | 'isDemonstration'>): Finding | null {
  if (settings.mailUrl !== null) return null
  if (settings.isDemonstration) return ok('Mail', 'None is sent: this is a demonstration.')
  return warning('Mail', 'No mail server is set, so nobody gets mail: set FOLKMOOT_MAIL_URL.')
}
