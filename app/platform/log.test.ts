import { expect, it } from 'vitest'
import { withoutValues } from './log.ts'

it('keeps of an error of the database its kind and place, and nothing that somebody typed', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "ann@test.invalid"'), {
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (email)=(ann@test.invalid) already exists.',
    where: 'ann@test.invalid',
    table: 'person',
    constraint: 'person_email_key',
  })
  const said = JSON.stringify(withoutValues(error))
  expect(said).not.toContain('ann@')
  expect(withoutValues(error)).toMatchObject({ code: '23505', table: 'person', constraint: 'person_email_key' })
  expect(said).toContain('log.test.ts')
})

it('keeps the words of an error of our own, and looks into its cause in the same way', () => {
  const cause = Object.assign(new Error('"ann@test.invalid"'), { severity: 'ERROR', code: '22P02' })
  const said = withoutValues(new Error('The migration failed.', { cause }))
  expect(said).toMatchObject({ message: 'The migration failed.', cause: { code: '22P02' } })
  expect(JSON.stringify(said)).not.toContain('ann@')
})
