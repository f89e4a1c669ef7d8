import type { SingleProblem } from '@folkmoot/counting'
import { inWords, listed, number, papers, percent } from '../numbers.ts'

/** The result of a decision between options, or yes or no. */
export const single = {
  passed: 'Yes.',
  failed: 'No.',
  passedWhy: (yes: number, base: number, needed: number) =>
    `${number(yes)} of ${number(base)} said yes; ${number(needed)} were needed.`,
  yes: 'Yes',
  no: 'No',
  abstain: 'Neither',
  changed: (n: number, to: 'yes' | 'no') =>
    `${n === 1 ? 'One voter' : `${number(n)} voters`} saying ${to} instead would have changed it.`,
  elected: (names: readonly string[]) => `${listed(names)} ${names.length === 1 ? 'wins' : 'win'}.`,
  drawNeeded: (names: readonly string[]) =>
    `A draw is needed: ${listed(names)} ${names.length > 2 ? 'all ' : ''}have the same support.`,
  nobody: (names: readonly string[]) =>
    `Nothing is decided: ${listed(names)} have the same support, and this ballot’s rule draws no lots.`,
  tooFew: (needed: number, had: number) =>
    `Too few took part for it to stand: ${number(needed)} were needed, ${number(had)} came.`,
  nothing: 'Nobody marked anything that could be counted.',
  cannot: 'These papers could not be counted.',
  problem: ({ problem }: SingleProblem) => `The count found: ${problem}.`,
  totals: { title: 'Votes for each option', votes: 'Votes', ahead: 'Ahead by', behind: 'Behind by', option: 'Option' },
  margin: (result: 'elected' | 'tied' | 'not-elected', margin: number) => {
    if (result === 'tied') return 'Level for the last place.'
    return result === 'elected' ? `Ahead by ${number(margin)}.` : `Short by ${number(margin)}.`
  },
  lot: 'Decided by lot',
  stages: {
    title: 'Round by round',
    first: 'First choices',
    quota: (quota: number) => `Whoever has ${number(quota)} votes or more is elected.`,
    surplus: (name: string, votes: string) => `${name} had ${votes} votes more than needed. They go to next choices.`,
    exclusion: (name: string) => `${name} has the fewest and goes out. Its votes go to next choices.`,
    behind: (name: string, by: string) => `It was behind ${name} by ${by}.`,
    last: 'As many are left as places.',
    elected: (names: readonly string[]) => `${listed(names)} ${names.length === 1 ? 'is' : 'are'} elected.`,
    none: 'No further choice',
    round: (n: number) => `Round ${number(n)}`,
  },
  pairs: {
    title: 'Each against each',
    lead: 'How many papers put the one on the left before the one above.',
    beatsAll: (name: string) => `${name} beats every other face to face.`,
    circle: 'No one beats every other face to face, so the strongest chains of wins decide.',
    loser: (name: string, by: string, strength: number, back: number) =>
      `${name} comes after ${by}: ${number(strength)} against ${number(back)} on the weakest link of their chains.`,
  },
  headlinePapers: (n: number) => `${papers(n)} were counted.`,
  share: (n: number, all: number) => (all === 0 ? '0%' : percent(n / all)),
  places: (n: number) => `${inWords(n)} ${n === 1 ? 'place' : 'places'}`,
}
