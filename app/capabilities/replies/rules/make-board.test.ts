import { describe, expect, it } from 'vitest'
import { type BoardCell, makeBoard } from './make-board.ts'

const cell = (change: Partial<BoardCell>): BoardCell => ({
  teamId: 'a',
  team: 'Parks',
  kind: 'question',
  part: 'waiting',
  days: null,
  count: 1,
  ...change,
})
const nothing = { late: 0, waiting: 0, asked: 0, answered: 0, 'answered-late': 0, stopped: 0, medianDays: null }

describe('makeBoard', () => {
  it('of nothing is nothing', () => expect(makeBoard([])).toEqual({ all: nothing, teams: [], kinds: [] }))

  it('adds up in all, by team and by kind', () => {
    const board = makeBoard([
      cell({ count: 3 }),
      cell({ part: 'late', kind: 'proposal', count: 2 }),
      cell({ part: 'stopped', teamId: 'b', team: 'Roads' }),
    ])
    expect(board.all).toEqual({ ...nothing, waiting: 3, late: 2, stopped: 1 })
    expect(board.teams).toEqual([
      { name: 'Parks', ...nothing, waiting: 3, late: 2 },
      { name: 'Roads', ...nothing, stopped: 1 },
    ])
    expect(board.kinds.map(({ name }) => name)).toEqual(['question', 'proposal'])
  })

  it.each([
    [[1], 1],
    [[1, 9], 1],
    [[9, 1, 2], 2],
    [[0, 0, 0, 40], 0],
  ])('the middle of %j days is %i', (days, middle) => {
    const cells = days.map((each) => cell({ part: 'answered', days: each }))
    expect(makeBoard(cells).all.medianDays).toBe(middle)
  })

  it('takes the middle of those answered late too, and not of what waits', () => {
    const cells = [
      cell({ part: 'answered', days: 2, count: 2 }),
      cell({ part: 'answered-late', days: 30, count: 3 }),
      cell({ count: 50 }),
    ]
    expect(makeBoard(cells).all.medianDays).toBe(30)
  })
})
