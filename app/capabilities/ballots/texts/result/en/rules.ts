import type { RuleSide } from '../../../rules/ballot-result.ts'

/** How each rule would have chosen. */
export const rules = {
  title: 'How each rule would have chosen',
  lead: 'The same papers, counted by other rules. The rule of this ballot was fixed before it opened.',
  names: {
    own: 'This ballot',
    'equal-shares': 'Equal shares',
    'equal-shares-number': 'Equal shares, by number',
    phragmen: 'Same pace (Phragmén)',
    greedy: 'Most votes',
    'greedy-per-cost': 'Most votes for the money',
  } satisfies Readonly<Record<RuleSide['rule'], string>>,
  meaning: {
    own: 'What counts.',
    'equal-shares': 'Everybody has the same money to spend; a pound spent on what you chose counts as a pound.',
    'equal-shares-number': 'Everybody has the same money to spend; each project you chose counts as one.',
    phragmen: 'Everybody gets money at the same pace; a project wins when its supporters can pay.',
    greedy: 'Down the list from the most votes; what does not fit is passed over.',
    'greedy-per-cost': 'Down the list from the most votes for each pound.',
  } satisfies Readonly<Record<RuleSide['rule'], string>>,
  table: 'Which projects each rule chooses',
  rule: 'Rule',
  projects: 'Projects',
  project: 'Project',
  spent: 'Spent',
  represented: 'Voters with something they chose',
  same: 'Same as this ballot',
  wins: 'wins',
  no: 'not chosen',
  drawing: 'Share of voters with at least one project they chose',
  open: 'Every project, rule by rule',
  officially: 'The place itself',
}
