import { expect, it } from 'vitest'
import { filesFor } from './scaffold.ts'

it('refuses a name that cannot be a folder', () => {
  expect(filesFor(['capability', '../shell'])).toBe('"../shell" is not a name: use small letters, digits and hyphens.')
})

it('says how to ask when something is missing', () => {
  expect(filesFor(['act', 'proposals'])).toContain('npm run new')
})

it('gives one name to the rule and the act', () => {
  expect(Object.keys(filesFor(['act', 'proposals', 'withdraw-proposal']) as object)).toEqual([
    'app/capabilities/proposals/rules/may-withdraw-proposal.ts',
    'app/capabilities/proposals/rules/may-withdraw-proposal.test.ts',
    'app/capabilities/proposals/acts/withdraw-proposal.ts',
  ])
})
