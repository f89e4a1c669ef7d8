import { expect, it } from 'vitest'
import { makeSecrets } from '#platform/secrets.ts'
import { readShare, type ShownTo, signShare } from './signed-share.ts'

const secrets = makeSecrets('a secret of this test')
const shown = { conversation: 'c', statement: 's', who: Buffer.from('ann') } as unknown as ShownTo
const signed = signShare(secrets, shown, 0.125)

it('takes no share that was changed, made up, for another statement or for somebody else', () => {
  for (const [to, text] of [
    [shown, signed.replace('0.125', '0.9')],
    [shown, '0.125'],
    [shown, '0.125~'],
    [shown, undefined],
    [{ ...shown, statement: 't' }, signed],
    [{ ...shown, conversation: 'd' }, signed],
    [{ ...shown, who: Buffer.from('ben') }, signed],
  ] as [ShownTo, string | undefined][])
    expect(readShare(secrets, to, text)).toBeNull()
  expect(readShare(makeSecrets('another'), shown, signed)).toBeNull()
})

it('gives back the share that was shown', () => {
  expect(readShare(secrets, shown, signed)).toBe(0.125)
  expect(readShare(secrets, shown, signShare(secrets, shown, 1e-7))).toBe(1e-7)
})
