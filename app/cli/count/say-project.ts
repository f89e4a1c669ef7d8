import type { Fate, ProjectFacts } from '@folkmoot/counting'
import { type Amounts, counted, number } from './amounts.ts'

/** Why a project won or lost, in sentences. */
export function sayProject(facts: ProjectFacts, amounts: Amounts): string {
  return `${facts.kind === 'no-support' ? '' : `${counted(facts.votes, 'vote')}. `}${sayFate(facts, amounts)}`
}

type Of<K extends Fate['kind']> = Extract<ProjectFacts, { readonly kind: K }>

function sayFate(facts: ProjectFacts, amounts: Amounts): string {
  switch (facts.kind) {
    case 'taken':
      return `Taken: place ${facts.place}, ${amounts.exact(facts.left)} were left.${sayTie(facts.tiedWith)}`
    case 'too-dear':
      return sayTooDear(facts, amounts)
    case 'below-least':
      return 'Not taken: it has fewer votes than a project must have.'
    case 'after-stop':
      return `Not taken: project ${facts.stoppedBy} did not fit, and with it the list ended.`
    case 'bought':
      return sayBought(facts, amounts)
    case 'short':
      return sayShort(facts, amounts)
    case 'taken-with-rest':
      return `Taken with the rest of the money, by votes: ${amounts.exact(facts.left)} were left.${facts.shortfall ? ` Its own supporters were short by ${amounts.near(facts.shortfall.short)}.` : ''}`
    case 'load-bought':
      return `Bought in round ${facts.round} of ${facts.rounds}; ${amounts.exact(facts.left)} were left.${sayTie(facts.tiedWith)}`
    case 'load-left':
      return sayLeft(facts, amounts)
    case 'above-budget':
      return `Not taken: it costs ${amounts.exact(facts.short)} more than the whole budget.`
    case 'no-support':
      return 'Nobody voted for it.'
    case 'costs-nothing':
      return 'It costs nothing, so Equal Shares has nothing to buy.'
  }
}

function sayTie(ids: readonly string[]): string {
  if (ids.length === 0) return ''
  const some = ids.slice(0, 5).join(', ')
  return ` It was level with ${some}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}; the tie rule put it here.`
}

function sayTooDear({ place, left, short, needed }: Of<'too-dear'>, amounts: Amounts): string {
  const change = needed
    ? ` With a score above ${number(needed.score)} it would have come before project ${needed.before}, and been taken.`
    : ''
  return `Not taken: at place ${place} only ${amounts.exact(left)} were left, ${amounts.exact(short)} too little.${change}`
}

function sayBought(facts: Of<'bought'>, amounts: Amounts): string {
  const full = facts.payments.filter(({ isAllTheyHad }) => !isAllTheyHad)
  const prices = full.map(({ papers, each }) => `${number(papers)} paid ${amounts.near(each)} each`)
  const shown = prices.length > 4 ? [...prices.slice(0, 3), `${prices.length - 3} other amounts`] : prices
  const poor = facts.paidAllTheyHad > 0 ? [`${number(facts.paidAllTheyHad)} paid all they had left`] : []
  const nothing = facts.paidNothing > 0 ? [`${number(facts.paidNothing)} had nothing left`] : []
  return `Bought in round ${facts.round} of ${facts.rounds}: ${[...shown, ...poor, ...nothing].join(', ')}.${sayTie(facts.tiedWith)}`
}

function sayShort(facts: Of<'short'>, amounts: Amounts): string {
  const { held, short, spentOn, costThatWouldDo, papersThatWouldDo, restLeft } = facts
  const since = facts.lostInRound > 0 ? ` since round ${facts.lostInRound}` : ' from the start'
  const spent = spentOn.slice(0, 3).map(({ id, amount }) => `${amounts.near(amount)} for ${id}`)
  const paid = spent.length > 0 ? ` They had paid ${spent.join(', ')}${spentOn.length > 3 ? ' and others' : ''}.` : ''
  const rest = restLeft === null ? '' : ` For the rest of the money, ${amounts.exact(restLeft)}, it was too dear.`
  const change = ` At this share a cost of ${amounts.exact(costThatWouldDo)} or less would have done, or ${counted(papersThatWouldDo, 'more supporter')} with a whole share.`
  return `Short by ${amounts.near(short)}: its supporters had ${amounts.near(held)} left${since}.${paid}${rest}${change}`
}

function sayLeft({ stoppedBy, isStop, left }: Of<'load-left'>, amounts: Amounts): string {
  if (isStop) return `Not bought: it was next, but only ${amounts.exact(left)} were left, and with it the rule ends.`
  return `Not bought: before its turn came project ${stoppedBy}, which cost more than the ${amounts.exact(left)} left, and with it the rule ends.`
}
