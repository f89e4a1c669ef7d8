import { expect, it } from 'vitest'
import { type Drawer, Outbox } from './outbox.ts'

function drawer(): Drawer {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  }
}

it('holds nothing at first, and nothing that is not an answer', () => {
  const kept = drawer()
  expect(new Outbox(kept, 'one').all()).toEqual([])
  for (const rubbish of ['{', '{}', '[1, null, {"statement": 3}]']) {
    kept.setItem('folkmoot-answers-one', rubbish)
    expect(new Outbox(kept, 'one').all()).toEqual([])
  }
})

it('keeps answers of each conversation in their order, also for the next page', () => {
  const kept = drawer()
  new Outbox(kept, 'one').put({ statement: 'a', stance: 'agree' })
  new Outbox(kept, 'one').put({ statement: 'b', stance: 'pass' })
  new Outbox(kept, 'two').put({ statement: 'c', stance: 'agree' })
  expect(new Outbox(kept, 'one').all().map(({ statement }) => statement)).toEqual(['a', 'b'])
})

it('keeps only the later of two answers to a statement, and does not take it out when the earlier was sent', () => {
  const outbox = new Outbox(drawer(), 'one')
  const first = { statement: 'a', stance: 'agree' }
  outbox.put(first)
  outbox.put({ statement: 'a', stance: 'disagree' })
  outbox.remove(first)
  expect(outbox.all()).toEqual([{ statement: 'a', stance: 'disagree' }])
})

it('leaves nothing behind once all is sent', () => {
  const kept = drawer()
  const outbox = new Outbox(kept, 'one')
  outbox.put({ statement: 'a', stance: 'agree' })
  outbox.remove({ statement: 'a', stance: 'agree' })
  expect(kept.getItem('folkmoot-answers-one')).toBeNull()
})
