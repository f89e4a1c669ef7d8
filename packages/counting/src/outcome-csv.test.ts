import { expect, test } from 'vitest'
import { countBudget } from './count-budget.ts'
import { outcomeCsv } from './outcome-csv.ts'
import { readPb } from './pb/read-pb.ts'

const file = `META
key;value
budget;100
vote_type;approval
PROJECTS
project_id;cost;name;category;least_part
a;60;=1+1;roads,trees;
b;50.25;"Bench, ""green""";;20
c;90;Slide;;
VOTES
voter_id;vote
1;a,b
2;a
3;b,c
4;a
`

test('a line for each project, safe in a spreadsheet, with what it gets and why', () => {
  const reading = readPb(new TextEncoder().encode(file), 'strict')
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  const rule = { rule: 'greedy', score: 'votes', perCost: false, tieBreak: 'votes-cost-id', partFunding: true } as const
  const count = countBudget(reading.election, rule)
  if (!count.ok) throw new Error(count.refusal.kind)
  expect(outcomeCsv(reading.election, count.outcome).split('\r\n')).toEqual([
    'project_id,name,category,district,cost,votes,score,selected,granted,order,reason',
    'a,\'=1+1,"roads, trees",,60,3,3,1,60,1,taken',
    'b,"Bench, ""green""",,,50.25,2,2,0,40,,part',
    'c,Slide,,,90,1,1,0,0,,too-dear',
    '',
  ])
})
