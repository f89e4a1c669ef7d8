import { counted, money, percent } from '#ui/texts/english.ts'
import type { BudgetRule, CountRule, RuleName, Share } from '../../../rules/count-rule.ts'

const seats = counted('place', 'places')

interface Guide {
  readonly label: string
  readonly hint: string
  /** What it means for people who are few. */
  readonly minorities: string
}

const guides: Readonly<Record<RuleName, Guide>> = {
  'equal-shares': {
    label: 'Equal shares',
    hint: 'Everybody gets the same part of the money. A project is paid for by those who chose it, as long as they can pay for it together.',
    minorities: 'If a fifth of the voters agree on something, they decide about a fifth of the money.',
  },
  phragmen: {
    label: 'Shared load',
    hint: 'The cost of each project is laid on those who chose it. Whatever lays the least on anybody comes next.',
    minorities: 'Groups get projects about in proportion to their number. It is harder to explain than equal shares.',
  },
  greedy: {
    label: 'Most votes first',
    hint: 'Goes down the list by votes and takes every project that still fits the money.',
    minorities: 'A majority that votes alike can decide about all of the money; a minority may get nothing.',
  },
  'yes-no': {
    label: 'Yes against no',
    hint: 'Counts yes and no. You can ask for more than half, or for a least number of voters.',
    minorities: 'Ask for two thirds where a decision is hard to undo.',
  },
  plurality: {
    label: 'Most votes win',
    hint: 'The choice with the most votes wins, however few they are.',
    minorities: 'Two choices that are alike take votes from each other.',
  },
  approval: {
    label: 'Most ticks win',
    hint: 'The choice that most people would be content with wins.',
    minorities: 'Choices that are alike do not harm each other. The winner is what most can live with.',
  },
  score: {
    label: 'Highest score wins',
    hint: 'All scores of a choice are added up; the highest sum wins.',
    minorities: 'A few who feel strongly can weigh more than many who do not mind.',
  },
  'instant-runoff': {
    label: 'Last one goes, votes move on',
    hint: 'The choice with the fewest first places goes; its votes move to the next choice on each paper, until one has more than half.',
    minorities: 'The winner has more than half of the votes that are left at the end.',
  },
  condorcet: {
    label: 'Each against each',
    hint: 'Every two choices are compared. The one that beats all others wins; where none does, the clearest wins decide.',
    minorities: 'The winner is what most people prefer to any other choice, often the one in the middle.',
  },
  stv: {
    label: 'Several places, shared fairly',
    hint: 'Fills several places at once. Votes that a winner does not need move on to the next choice.',
    minorities: 'A group gets places in proportion to its number.',
  },
}

const completions: Readonly<Record<Extract<BudgetRule, { rule: 'equal-shares' }>['completion'], string>> = {
  none: 'Money that nobody can use together is not spent.',
  greedy: 'Money that is left goes to what has the most votes and still fits.',
  add1: 'If money would be left, everybody’s part is raised a little and counted again, until it is used as well as it can be.',
  'add1+greedy':
    'If money would be left, everybody’s part is raised a little and counted again; what is left in the end goes to what has the most votes and still fits.',
}

const share = ({ part, whole }: Share): string => {
  if (part * 2 === whole) return 'half'
  return whole <= 10 ? `${part} of ${whole}` : percent(part / whole)
}

const common = (rule: BudgetRule): readonly string[] => [
  ...(rule.minimumSupport ? [`A project needs at least ${share(rule.minimumSupport)} of all papers.`] : []),
  ...(rule.districts.length > 0
    ? [
        `Money is kept for areas: ${rule.districts.map(({ district, pence }) => `${district} ${money(pence)}`).join(', ')}. The rest is for all.`,
      ]
    : []),
  rule.ties === 'votes-cost-number'
    ? 'If two are level, the one with more votes comes first, then the cheaper one, then the one listed first.'
    : 'If two are level, the cheaper one comes first, then the one with more votes, then the one listed first.',
]

const ties = (rule: Exclude<CountRule, BudgetRule>): string =>
  rule.ties === 'lots'
    ? 'If two are level for the last place, lots are drawn in public; anybody can check the draw.'
    : 'If it comes out level, nothing is decided.'

/** What a rule does, in plain words: the same before a ballot opens and after. */
function inWords(rule: CountRule): readonly string[] {
  switch (rule.rule) {
    case 'equal-shares':
      return [
        guides['equal-shares'].hint,
        guides['equal-shares'].minorities,
        satisfied[rule.satisfaction],
        completions[rule.completion],
        ...common(rule),
      ]
    case 'greedy':
      return [
        rule.isPerCost
          ? 'Goes down the list by votes for each pound and takes every project that still fits the money.'
          : guides.greedy.hint,
        guides.greedy.minorities,
        ...common(rule),
      ]
    case 'phragmen':
      return [guides.phragmen.hint, guides.phragmen.minorities, ...common(rule)]
    case 'yes-no':
      return [...yesNo(rule), ties(rule)]
    case 'stv':
      return [`${seats(rule.seats)} are filled. ${guides.stv.hint}`, guides.stv.minorities, ties(rule)]
    case 'plurality':
    case 'approval':
    case 'score':
    case 'instant-runoff':
    case 'condorcet':
      return [guides[rule.rule].hint, guides[rule.rule].minorities, ties(rule)]
  }
}

const satisfied = {
  cost: 'A supporter counts a costly project for more than a cheap one.',
  number: 'A supporter counts every project the same, so cheap projects come first.',
  points: 'A supporter counts a project by the points they gave it.',
} as const

const yesNo = ({ quorum, majority, isMoreThan }: Extract<CountRule, { rule: 'yes-no' }>): readonly string[] => [
  `It is carried if ${isMoreThan ? 'more than' : 'at least'} ${share(majority)} of those who say yes or no say yes. Who abstains is not counted there.`,
  quorum
    ? `It counts only if at least ${share(quorum)} of the people on the roll take part.`
    : 'It counts however many take part.',
]

export const rules = { guides, completions, inWords, share }
