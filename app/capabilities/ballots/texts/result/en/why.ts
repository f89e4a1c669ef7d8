import type { PaidPart, WhyLost } from '../../../rules/ballot-result.ts'
import { listed, money, number, ordinal, people, share } from '../numbers.ts'

type Named = (number: number) => string

/** Why each project won or did not, in a sentence or two. Amounts come in pence; `currency` says of what. */
export const why = {
  chosen: (votes: number) => `${people(votes)} chose it.`,
  won: {
    shares: (votes: number, paid: readonly PaidPart[], currency: string) => {
      const [most] = paid
      const last = paid.filter(({ isAllTheyHad }) => isAllTheyHad).reduce((sum, each) => sum + each.papers, 0)
      const all =
        votes === 1
          ? 'The one person who chose it paid for it'
          : `The ${people(votes)} who chose it paid for it together`
      const isAlike = paid.length === 1 && last === 0
      const each = most ? `: ${share(most.each, currency)} each${isAlike ? '' : ' at most'}` : ''
      const rest =
        last === 0 ? '' : ` ${number(last)} of them gave all that was left of their share, which was less than that.`
      return `${all}${each}.${rest}`
    },
    rest: (votes: number, currency: string, left: number) =>
      `The people who chose it could not pay for all of it from their own shares. It got money that nobody’s choice had used: of those that still fitted, it had the most votes (${number(votes)}), and ${money(left, currency)} was left after it.`,
    list: (place: number, currency: string, left: number) =>
      `It was ${place === 1 ? 'first' : ordinal(place)} in the list and fitted into the money: ${money(left, currency)} was left after it.`,
    loads: (place: number) =>
      `It was the ${ordinal(place)} that its supporters could pay for, when everybody gets money at the same pace.`,
  },
  lost: (
    lost: WhyLost,
    votes: number,
    { currency, name }: { readonly currency: string; readonly name: Named },
  ): string => {
    switch (lost.kind) {
      case 'nobody':
        return 'Nobody chose it.'
      case 'supporters-short': {
        const held = `The ${people(votes)} who chose it had ${money(lost.held, currency)} left between them.`
        const gone = lost.spentOn.filter(({ pence }) => pence >= 1).slice(0, 3)
        const spent =
          gone.length === 0
            ? ''
            : ` The rest of their money went to ${listed(gone.map(({ number: n, pence }) => `${name(n)} (${money(pence, currency)})`))}.`
        const rest =
          lost.rest === null
            ? ''
            : ` When the money left over was shared out, ${money(lost.rest, currency)} was there: not enough.`
        return `Short by ${money(lost.short, currency)}. ${held}${spent}${rest}`
      }
      case 'budget-short':
        return `Short by ${money(lost.short, currency)}. When its turn came${lost.place === null ? '' : ` (${ordinal(lost.place)} in the list)`}, only ${money(lost.left, currency)} was left.`
      case 'too-little-support':
        return `Too few people chose it: ${number(lost.needed)} were needed.`
      case 'after-the-end':
        return 'The count had ended before its turn came: the one before it did not fit into what was left.'
      case 'another-of-its-group':
        return `Only one of its group can win, and ${name(lost.winner)} did better.`
      case 'needs-another':
        return `It makes sense only with ${listed(lost.missing.map(name))}, which did not win.`
    }
  },
  /** What is drawn beside it, for those who hear it. */
  drawing: {
    paid: (parts: readonly PaidPart[], currency: string) =>
      listed(
        parts.map(
          ({ papers, each, isAllTheyHad }) =>
            `${people(papers)} paid ${share(each, currency)} each${isAllTheyHad ? ', all they had left' : ''}`,
        ),
      ),
    held: (held: number, cost: number, currency: string) =>
      `${money(held, currency)} of the ${money(cost, currency)} that it costs`,
    votes: (votes: number, most: number) => `${number(votes)} votes; the most that any project got is ${number(most)}`,
  },
  next: {
    title: 'What happens next',
    won: 'Somebody must now promise to do it, and say by when.',
    lost: 'Nothing is planned for it now. It can be put forward again when ideas are next asked for.',
  },
  tied: (names: readonly string[]) =>
    `Level with ${listed(names)}: the tie rule of this ballot decided which came first.`,
}
