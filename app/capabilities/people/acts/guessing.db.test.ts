import { type TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import { newToken } from '#platform/secrets.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findPendingAuthenticator } from '../store/authenticators.ts'
import { acting, doneBy, runIn } from '../testing/acting.ts'
import { codeIn, lettersTo } from '../testing/mail.ts'
import { signedIn } from '../testing/signed-in.ts'
import { askForSignInMail } from './ask-for-sign-in-mail.ts'
import { confirmAuthenticator } from './confirm-authenticator.ts'
import { countPasswordTry } from './count-password-try.ts'
import { showSecondFactor } from './show-second-factor.ts'
import { signInByCode } from './sign-in-by-code.ts'
import { startAuthenticator } from './start-authenticator.ts'

let house: TestHouse
let community: Community
let run: ReturnType<typeof runIn>

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  run = runIn(house, community)
})
afterAll(() => house.close())

/** Does something a thousand times, fifty at once, and counts what came of it. */
async function aThousandTimes(work: () => Promise<string>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (let round = 0; round < 20; round++) {
    for (const outcome of await Promise.all(Array.from({ length: 50 }, work)))
      counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}

async function askFor(email: string) {
  const browserToken = newToken(house.chance)
  await run(askForSignInMail, { email, browser: browserToken, nextPath: '/' }, visitor)
  return { browserToken, code: codeIn((await lettersTo(house, email)).at(-1)!) }
}

const tryCode = async (browserToken: string, code: string) =>
  (await doneBy(run(signInByCode, { browserToken, code, browser: 'x' }, visitor))).kind

describe('S12 guessing, and counters that race', () => {
  it('looks at ten of a thousand guesses of a mailed code, then not even at the right one', async () => {
    const { browserToken, code } = await askFor('guessed@test.invalid')
    const wrong = code === '000000' ? '111111' : '000000'
    const counts = await aThousandTimes(() => tryCode(browserToken, wrong))
    expect(counts).toEqual({ 'wrong-code': 10, 'no-code-left': 990 })
    expect(await tryCode(browserToken, code)).toBe('no-code-left')
  })

  it('looks at thirty codes of one address in a day, however many letters are asked for', async () => {
    let looked = 0
    for (let letter = 0; letter < 5; letter++) {
      const { browserToken, code } = await askFor('many@test.invalid')
      const wrong = code === '000000' ? '111111' : '000000'
      for (let guess = 0; guess < 9; guess++) if ((await tryCode(browserToken, wrong)) === 'wrong-code') looked++
    }
    expect(looked).toBe(30)
  })

  it('signs in once of twenty times that the same right code is given at once', async () => {
    const { browserToken, code } = await askFor('twenty@test.invalid')
    const all = await Promise.all(Array.from({ length: 20 }, () => tryCode(browserToken, code)))
    expect(all.filter((kind) => kind === 'signed-in')).toHaveLength(1)
  })

  it('lets ten of a thousand passwords of one address be looked at, known or not', async () => {
    for (const email of ['nobody@test.invalid', (await signedIn({ house, community })).email]) {
      const counts = await aThousandTimes(async () => String(await doneBy(run(countPasswordTry, { email }, visitor))))
      expect(counts).toEqual({ true: 10, false: 990 })
    }
  })

  it('looks at ten of a thousand second codes, and takes each code of the app once', async () => {
    const ann = await signedIn({ house, community })
    const actor = acting(ann.person)
    await run(startAuthenticator, { sessionToken: ann.token }, actor)
    const app = await appOf(ann.person)
    const { token } = await doneBy(run(confirmAuthenticator, { sessionToken: ann.token, code: app.generate() }, actor))
    const show = async (code: string) =>
      (await doneBy(run(showSecondFactor, { sessionToken: token, code }, actor))).kind
    expect(await show(app.generate())).toBe('wrong-code')
    const counts = await aThousandTimes(() => show('000000'))
    expect(counts).toEqual({ 'wrong-code': 9, 'too-many-tries': 991 })
    expect(await show(app.generate({ timestamp: Date.now() + 30_000 }))).toBe('too-many-tries')
  })
})

async function appOf(person: PersonId): Promise<TOTP> {
  const by = { read: house.database.read, secrets: house.secrets }
  const names = { issuer: 'x', label: 'y' }
  return URI.parse((await findPendingAuthenticator(by, community.id, person, names))!.uri) as TOTP
}
