import { setTimeout as wait } from 'node:timers/promises'
import type { House } from '#platform/house.ts'
import { hasMap } from '../reads/has-map.ts'
import type { ConversationKey } from '../vocabulary.ts'
import { wantMap } from './drawings.ts'

/** Has a map drawn and waits until it is kept; false where that took longer than `patience` milliseconds. */
export async function drawNow(house: House, key: ConversationKey, patience = 60_000): Promise<boolean> {
  const until = performance.now() + patience
  if (await hasMap(house.database.read, key)) return true
  wantMap(house, key)
  while (performance.now() < until) {
    await wait(50)
    if (await hasMap(house.database.read, key)) return true
  }
  return false
}
