import { count, money, number } from '#ui/texts/english.ts'
import type { PaperBounds } from '../../../rules/paper-bounds.ts'
import type { PaperType } from '../../../vocabulary.ts'
import { dates } from '../../run/en/dates.ts'

const projects = (n: number) => count(n, 'project', 'projects')
const options = (n: number) => count(n, 'option', 'options')
const points = (n: number) => count(n, 'point', 'points')

interface Limits {
  readonly budgetPence: number | null
  readonly bounds: PaperBounds
}

/** What to do, by what the paper looks like. */
function task(type: PaperType, { budgetPence, bounds }: Limits): string {
  const most = bounds.mostOptions
  switch (type) {
    case 'yes-no':
      return 'Choose one answer.'
    case 'choose-one':
      return 'Choose one option.'
    case 'approval':
      return most === undefined
        ? 'Choose every option that you would be happy with.'
        : `Choose the options that you would be happy with, ${number(most)} at most.`
    case 'knapsack':
      return `Choose the projects that you want. Together they may cost up to ${money(budgetPence ?? 0)}${
        most === undefined ? '' : `, and you may choose ${number(most)} at most`
      }.`
    case 'points':
      return `You have ${points(bounds.points ?? 0)}. Give more to what you want more. You do not have to use them all.`
    case 'score':
      return `Give each option a score from 0 to ${bounds.highestScore ?? 0}. The higher, the better you like it. You may leave some without a score.`
    case 'ranking':
      return most === undefined
        ? 'Put the options in order, the one you want most first. You may leave some out.'
        : `Put up to ${options(most)} in order, the one you want most first.`
  }
}

/** `1st`, `2nd`, `3rd`, `4th`, … */
function place(n: number): string {
  const last = n % 100
  const ending = last > 10 && last < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}

export const paper = {
  kicker: (who: string) => `Secret vote · asked by ${who}`,
  closes: (at: Date) => `Open until ${dates.until(at)}`,
  opens: (at: Date) => `Opens at ${dates.moment(at)}`,
  closed: (at: Date) => `Closed at ${dates.moment(at)}`,
  background: 'Why we ask, and what happens then',
  promise: 'What happens with the outcome',
  about: 'All about this ballot: who may vote, how it is counted',
  compare: 'Compare options side by side (opens in a new tab)',
  remind: 'Not now? Be reminded once before it closes (opens in a new tab)',
  secrecy: 'What is secret and what is not',
  drawn: 'The order was drawn by lot for you, so that no place on the list is better than another.',
  task,
  cost: (pence: number) => `Costs ${money(pence)}`,
  money: (pence: number) => money(pence),
  district: (name: string) => `In ${name}`,
  needs: (titles: readonly string[]) => `Only together with: ${titles.join(', ')}`,
  bestOf: (name: string) => `Only one of the group “${name}” can win`,
  more: 'What it means',
  readOptions: 'What you can vote on',
  answers: {
    yes: 'Yes',
    no: 'No',
    abstain: 'Neither: I take part but do not take a side',
  },
  none: 'None of these',
  pointsFor: (title: string) => `Points for “${title}”`,
  scoreFor: (title: string) => `Score for “${title}”`,
  placeOf: (title: string) => `Your place for “${title}”`,
  noScore: 'No score',
  notRanked: 'Not ranked',
  place,
  review: 'Review my vote',
  total: {
    /** What stands under the thumb while somebody chooses. */
    money: (chosen: number, budget: number) =>
      chosen > budget
        ? `${money(chosen - budget)} too much: take something out`
        : `${money(budget - chosen)} left of ${money(budget)}`,
    costs: (n: number, pence: number) => `${projects(n)} chosen, ${money(pence)} together`,
    points: (given: number, most: number) =>
      given > most
        ? `${points(given - most)} too many: take some back`
        : `${points(most - given)} left of ${number(most)}`,
    options: (n: number) => `${options(n)} chosen`,
    optionsOf: (n: number, most: number) =>
      n > most
        ? `${number(n - most)} too many: you may choose ${number(most)}`
        : `${number(n)} chosen of ${number(most)} at most`,
    ranked: (n: number) => `${options(n)} ranked`,
    scored: (n: number, of: number) => `${number(n)} of ${number(of)} have a score`,
    answer: { none: 'Nothing chosen yet', some: 'Ready to review' },
  },
  reviewing: {
    title: 'Check your vote',
    yours: 'This is what your paper will say:',
    empty: 'You chose nothing. An empty paper counts as taking part, but for no option.',
    cast: 'Cast my vote',
    castChange: 'Change my vote to this',
    press: 'One press and your vote is in. You can change it until the ballot closes.',
    back: 'Go back and change',
    score: (score: number) => `score ${score}`,
    points: (n: number) => points(n),
  },
  byServer: {
    title: 'The simpler way, without script',
    text: 'Your browser does not run the script that keeps your vote secret from everyone. You can still vote: then our server makes your paper for you, and you rely on us not to look. Nobody else can.',
    switch: 'To vote the more secret way, switch script on for this site, or use another browser, before you vote.',
  },
  errors: {
    title: 'There is a problem',
    'nothing-chosen': 'Choose an answer first.',
    'no-such-option': 'One of the options is not on this paper. Load the page again.',
    'option-twice': 'You chose one option twice.',
    'wrong-type': 'This is a paper of another ballot. Load the page again.',
    'too-many-options': (chosen: number, most: number) =>
      `You chose ${options(chosen)}. Take out ${number(chosen - most)}: ${number(most)} is the most.`,
    'over-budget': (pence: number) => `What you chose costs ${money(pence)} too much. Take something out.`,
    'too-many-points': (given: number, most: number) =>
      `You gave ${points(given)}. Take back ${number(given - most)}: you have ${number(most)}.`,
    'no-whole-number': (title: string) => `Write a whole number of points for “${title}”, or nothing.`,
    'score-too-high': (title: string, most: number) => `The highest score is ${most}: change it for “${title}”.`,
    'place-twice': (at: string) => `You gave the ${at} place twice. Each place can have one option.`,
  },
  /** What only the page with script says. */
  script: {
    sending: 'Handing in your vote…',
    resuming: 'Your vote was on its way when the connection broke. Handing it in now…',
    restored: 'What you had chosen is still here. Only this browser knew it.',
    noConnection:
      'There is no connection. Your vote is kept here and handed in as soon as there is one. Leave this page open, or come back to it.',
    tryAgain: 'Our server could not take it at this moment. Trying again…',
    signIn: 'Your sign-in has ended. What you chose is kept in this browser.',
    signInAgain: 'Sign in again to vote',
    voted: 'You have voted. You can change your vote until the ballot closes.',
    votedElsewhere:
      'You were given your paper in another browser, so only that browser can change your vote. Open this page there, or bring its key here.',
    keyLabel: 'Key from the other browser',
    keyHint: 'There you find it on the page of your receipt. It is a long row of letters and digits.',
    keyUse: 'Use this key',
    keyWrong: 'This is not the key of a paper of this ballot. Copy all of it, and try again.',
    keyTaken:
      'The key is here. You can change your vote now; what you chose before is known to the other browser only.',
    seeReceipt: 'See my receipt',
    up: (title: string) => `Move “${title}” up`,
    down: (title: string) => `Move “${title}” down`,
    add: (title: string) => `Add “${title}” to my order`,
    remove: (title: string) => `Take out “${title}” from my order`,
    addShort: 'Add',
    removeShort: 'Take out',
    moved: (title: string, at: string) => `“${title}” is now ${at}.`,
    left: (title: string) => `“${title}” is not ranked now.`,
    fewer: (title: string) => `One point less for “${title}”`,
    more: (title: string) => `One point more for “${title}”`,
    drag: 'You can also drag the options.',
  },
}

/** Why a paper was not given or not taken. */
export const refusedPaper = {
  'not-yet-open': 'The ballot is not open yet.',
  closed: 'The ballot has closed. Your vote was not taken.',
  stopped: 'The ballot was stopped. Your vote was not taken.',
  draft: 'This ballot is not there.',
  'no-such-ballot': 'This ballot is not there.',
  'try-again': 'Our server could not take it at this moment. Nothing is lost: please try again.',
  'not-on-roll': 'You are not on the roll of this ballot.',
  'given-already': {
    browser: 'You were given your paper in another browser, so only that browser can change your vote.',
    server: 'You voted without script before. To change your vote, use the same way.',
    paper: 'You took a paper sheet for this ballot, so you cannot vote here as well.',
  },
  'token-malformed': 'Something went wrong in your browser. Load the page again.',
  'not-newer': 'A later change of your vote is in already. Load the page again to see it.',
  broken:
    'Your browser made a paper that we could not accept. Load the page again, and tell us if it happens once more.',
}
