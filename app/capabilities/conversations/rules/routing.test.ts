import { expect, it } from 'vitest'
import type { StatementId } from '../vocabulary.ts'
import { type Counted, drawStatements, routingOf } from './routing.ts'

const statement = (id: string, heard = 0) => ({ id: id as StatementId, agree: heard, disagree: 0, pass: 0 }) as Counted
const three = [statement('a'), statement('b'), statement('c')]
const ids = three.map(({ id }) => id)

it('draws none where there is no candidate', () => {
  expect(drawStatements(routingOf(three, null), [], { candidates: [], chances: [0.5] })).toEqual([])
})

it('draws each candidate once, with the chance it had in its own draw', () => {
  const drawn = drawStatements(routingOf(three, null), [], { candidates: ids, chances: [0.1, 0.1, 0.1, 0.1] })
  expect(drawn).toEqual([
    { statement: 'a', share: 0.333333 },
    { statement: 'b', share: 0.5 },
    { statement: 'c', share: 1 },
  ])
})

it('gives the less heard the larger share before there is a map', () => {
  const routing = routingOf([statement('a', 50), statement('b', 5), statement('c', 50)], null)
  const [first] = drawStatements(routing, [], { candidates: ids, chances: [0.5] })
  expect(first!.statement).toBe('b')
  expect(first!.share).toBeGreaterThan(0.8)
})

it('passes over answers to statements that are no longer there', () => {
  const given = [{ statement: 'gone' as StatementId, value: 1 as const }]
  expect(drawStatements(routingOf(three, null), given, { candidates: ids, chances: [0] })).toHaveLength(1)
})
