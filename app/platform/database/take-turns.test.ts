import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { takeTurns } from './take-turns.ts'

it('never runs more at once than asked for, in order, and goes on after a failure', async () => {
  const turns = takeTurns(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const work = (n: number) =>
    turns(async () => {
      begun.push(n)
      running += 1
      most = Math.max(most, running)
      await wait(2)
      running -= 1
      if (n === 1) throw new Error('one fails')
      return n
    })
  const ended = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work))
  expect(most).toBe(2)
  expect(begun).toEqual([0, 1, 2, 3, 4, 5])
  expect(ended.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true, true])
})
