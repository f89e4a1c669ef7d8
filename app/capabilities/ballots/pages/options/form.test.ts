import { expect, it } from 'vitest'
import { plainOption } from '../../rules/ballot-draft.ts'
import { withoutOption } from './form.ts'

it('lets what others need move up with its number, and forgets what is gone', () => {
  const options = [[], [1], [2], [1, 3]].map((needs, k) => ({
    ...plainOption(`Option ${k + 1}`),
    needs,
    number: k + 1,
    id: String(k) as never,
  }))
  const left = withoutOption(options, 2)
  expect(left.map(({ title, needs }) => [title, needs])).toEqual([
    ['Option 1', []],
    ['Option 3', []],
    ['Option 4', [1, 2]],
  ])
})
