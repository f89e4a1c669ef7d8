import { expect, it } from 'vitest'
import { PbReader } from './read-pb.ts'

const file = `META
key;value
budget;10
vote_type;cumulative
num_projects;2
num_votes;3
PROJECTS
project_id;cost
a;5
b;5
VOTES
voter_id;vote;points;age
1;b,a;2,1;30
2;a;1;
3;;;41
`

it('tells of every paper in the order of the file, with the columns that were asked for', () => {
  const heard: unknown[] = []
  const reader = new PbReader('tolerant', {
    columns: ['age', 'sex'],
    paper: ({ length, choices, points, columns }) =>
      void heard.push([[...choices.subarray(0, length)], [...points!.subarray(0, length)], columns]),
  })
  reader.push(new TextEncoder().encode(file))
  expect(reader.finish().ok).toBe(true)
  expect(heard).toEqual([
    [
      [1, 0],
      [2, 1],
      ['30', ''],
    ],
    [[0], [1], ['', '']],
    [[], [], ['41', '']],
  ])
})
