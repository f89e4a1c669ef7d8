import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { signedIn } from '../testing/signed-in.ts'
import { forgetWhatEnded } from './forget-what-ended.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

it('removes a list an hour after it was brought and a session that ended, and nothing younger', async () => {
  const community = await testCommunity(house)
  const [old, young] = [await signedIn({ house, community }), await signedIn({ house, community })]
  const { pool } = house.database
  for (const [person, age] of [
    [old.person, '61 minutes'],
    [young.person, '59 minutes'],
  ])
    await pool.query(`INSERT INTO people.register_upload VALUES ($1, $2, $3, now() - $4::interval, 'x', '')`, [
      community.id,
      house.newId(),
      person,
      age,
    ])
  await pool.query('UPDATE people.session SET expires_at = now() - interval $$1 second$$ WHERE person_id = $1', [
    old.person,
  ])
  await forgetWhatEnded(house)
  const left = await pool.query(
    'SELECT uploaded_by AS person FROM people.register_upload UNION ALL SELECT person_id FROM people.session',
  )
  expect(left.rows).toEqual([{ person: young.person }, { person: young.person }])
})
