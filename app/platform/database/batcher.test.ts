import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Batcher, type BatcherOptions } from './batcher.ts'

const made = (options: Partial<BatcherOptions<string, string>> = {}) => {
  const batches: (readonly string[])[] = []
  const batcher = new Batcher<string, string>({
    async write(items) {
      batches.push(items)
      await wait(20)
      return items.map((item) => `kept ${item}`)
    },
    keyOf: (item) => item.slice(0, 1),
    patienceMilliseconds: 5_000,
    mostWaiting: 100,
    mostAtOnce: 100,
    ...options,
  })
  return { batcher, batches }
}

it('answers each item that waited too long, also one whose time ran out while the batch before it was written', async () => {
  const { batcher } = made({ patienceMilliseconds: 10 })
  const answers = await Promise.race([
    Promise.all(['a', 'b', 'c'].map((item) => batcher.put(item))),
    wait(2_000, 'somebody was never answered'),
  ])
  expect(answers).toEqual(['kept a', { kind: 'try-again' }, { kind: 'try-again' }])
})

it('never puts two of one key into one batch, and keeps their order', async () => {
  const { batcher, batches } = made()
  await Promise.all(['x', 'a1', 'a2', 'b1', 'a3'].map((item) => batcher.put(item)))
  expect(batches).toEqual([['x'], ['a1', 'b1'], ['a2'], ['a3']])
})

it('says at once to try again where too many wait', async () => {
  const { batcher } = made({ mostWaiting: 0 })
  expect(await batcher.put('a')).toEqual({ kind: 'try-again' })
})

it('does not let one bad item take the others with it', async () => {
  const { batcher } = made({
    write: (items) =>
      items.includes('b')
        ? Promise.reject(new Error('a bad one'))
        : Promise.resolve(items.map((item) => `kept ${item}`)),
  })
  const settled = await Promise.allSettled(['a', 'b', 'c'].map((item) => batcher.put(item)))
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
