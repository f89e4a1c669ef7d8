import { expect, it } from 'vitest'
import { compareWithPopulation } from './compare-with-population.ts'

it('says which ages are missing, beside who lives here', () => {
  const compared = compareWithPopulation([
    { label: 'under 25', participants: 10, population: 250 },
    { label: '25 to 64', participants: 50, population: 500 },
    { label: '65 and over', participants: 40, population: 250 },
  ])
  expect(compared.map((band) => [band.label, band.participantShare, band.verdict])).toEqual([
    ['under 25', 0.1, 'fewer'],
    ['25 to 64', 0.5, 'about'],
    ['65 and over', 0.4, 'more'],
  ])
})

it('says nothing of bands with too few people or of too few answers', () => {
  const few = compareWithPopulation([
    { label: 'a', participants: 3, population: 10 },
    { label: 'b', participants: 12, population: 10 },
  ])
  expect(few.map((band) => [band.participants, band.verdict])).toEqual([
    [null, null],
    [null, null],
  ])
})
