import { counted } from '#ui/texts/english.ts'
import type { PaperBounds } from '../../../rules/paper-bounds.ts'
import type { PaperType } from '../../../vocabulary.ts'

const options = counted('choice', 'choices')

interface Guide {
  readonly label: string
  readonly hint: string
}

/** What each type of paper is called, and when to choose it. */
const guides: Readonly<Record<PaperType, Guide>> = {
  'yes-no': { label: 'Yes or no', hint: 'One question, answered with yes, no or abstain.' },
  'choose-one': {
    label: 'Choose one',
    hint: 'Everybody marks one choice. Quick, but with three or more choices the winner may have far less than half.',
  },
  approval: {
    label: 'Choose as many as you like',
    hint: 'Everybody ticks all that they would be content with. Easy on a phone, and nobody has to guess who can win.',
  },
  knapsack: {
    label: 'Spend the budget',
    hint: 'Everybody chooses projects until the money is used up, as the council must. People see what things cost.',
  },
  points: {
    label: 'Give out points',
    hint: 'Everybody has the same number of points and may give more to what matters most to them.',
  },
  score: {
    label: 'Give each a score',
    hint: 'Everybody says how good each choice is. Good for few choices that people know well.',
  },
  ranking: {
    label: 'Put in order',
    hint: 'First choice, second choice and so on. A vote for a choice that cannot win moves on, so it is not lost.',
  },
}

export const papers = {
  guides,
  /** How a paper is filled in, for voters. */
  howTo: (type: PaperType, bounds: PaperBounds): string => {
    switch (type) {
      case 'yes-no':
        return 'You answer yes or no, or abstain.'
      case 'choose-one':
        return 'You choose one.'
      case 'approval':
        return bounds.mostOptions
          ? `You choose up to ${options(bounds.mostOptions)}.`
          : 'You choose as many as you like.'
      case 'knapsack':
        return bounds.mostOptions
          ? `You choose projects until the budget is used up, ${options(bounds.mostOptions)} at most.`
          : 'You choose projects until the budget is used up.'
      case 'points':
        return `You have ${bounds.points} points to give out.`
      case 'score':
        return `You give each choice 0 to ${bounds.highestScore}.`
      case 'ranking':
        return bounds.mostOptions
          ? `You put up to ${options(bounds.mostOptions)} in order, the one you want most first.`
          : 'You put the choices in order, the one you want most first. You can leave some out.'
    }
  },
}
