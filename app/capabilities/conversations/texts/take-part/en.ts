import { atLeast, counted, day as fullDay, percent } from '#ui/texts/english.ts'
import type { AgeBand, Stance } from '../../vocabulary.ts'

const people = counted('person', 'people')
const statements = counted('statement', 'statements')
const answers = counted('answer', 'answers')

// Made once: making one takes a hundred times as long as using it.
const inLondon = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'Europe/London' })
const dayFormat = inLondon({ day: 'numeric', month: 'long' })
const momentFormat = inLondon({ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })

/** `11 March` */
const day = (date: Date) => dayFormat.format(date)
/** `Friday 11 March at 18:00` */
const moment = (date: Date) => momentFormat.format(date)

const said: Readonly<Record<Stance, string>> = {
  agree: 'You agreed',
  disagree: 'You disagreed',
  pass: 'You passed',
  unsure: 'You were not sure what it means',
}

const votes: Readonly<Record<Stance, string>> = {
  agree: 'Agree',
  disagree: 'Disagree',
  pass: 'Pass',
  unsure: 'Not sure what it means',
}

const progress = '{done} of {total} so far; stop whenever you like'

const ageBands: Readonly<Record<AgeBand, string>> = {
  'under-16': 'Under 16',
  '16-24': '16 to 24',
  '25-44': '25 to 44',
  '45-64': '45 to 64',
  '65-79': '65 to 79',
  '80-over': '80 or over',
}

/** Everything that somebody who takes part reads. */
export const takePartEn = {
  said,
  votes,
  ageBands,
  day,
  fullDay,
  moment,
  percent,
  head: {
    asks: (who: string) => `Asked by ${who}`,
    people: (n: number) => {
      if (n === 0) return 'Nobody has taken part yet'
      return n === 1 ? '1 person has taken part' : `${people(n)} have taken part`
    },
    promise: 'What happens with the answers',
    background: 'Background and sources',
    sources: 'Sources',
    noAccount:
      'You need no account. Your answers are kept, and published, under a random number and not under your name.',
    withAccount: 'Your answers are counted, and published, without your name. Nobody is told how you answered.',
    preview: 'Preview. Only people who run conversations can see this: it is not open yet, and no answer is counted.',
    manage: 'Back to running it',
  },
  closes: (left: number, date: string, time: string | null) => {
    const hour = time ? ` at ${time}` : ''
    if (left === 0) return time ? `Last day: closes today at ${time}` : 'Last day: closes at midnight'
    return left === 1 ? `1 day left, until tomorrow, ${date}${hour}` : `${left} days left, until ${date}${hour}`
  },
  closedOn: (date: string) => `Closed on ${date}`,
  card: {
    ask: 'Do you agree with this?',
    again: 'Change your answer',
    chosen: 'your answer',
    last: (stance: Stance, text: string) => `${said[stance]}: “${text}”`,
    change: 'Change this answer',
    keys: 'Keys: 1 agree, 2 disagree, 3 pass, 4 not sure what it means.',
  },
  progress: (done: number, total: number) =>
    done === 0
      ? `${statements(total)}. Answer as many or as few as you like.`
      : progress.replace('{done}', String(done)).replace('{total}', String(total)),
  enough: 'You have answered enough for us to say where you stand.',
  next: {
    title: 'What you can do next',
    mine: 'See where you stand',
    mineHint: 'and what everyone shares',
    add: 'Say something yourself',
    addHint: 'for others to answer',
    results: 'See the result so far',
    result: 'See the result',
    about: 'Two short questions about you',
    aboutHint: 'optional; they show who has not been heard yet',
  },
  /** For the script on the page. */
  island: {
    said,
    progress,
    kept: {
      one: 'No connection. 1 answer is kept on this phone and will be sent by itself when the connection is back.',
      other:
        'No connection. # answers are kept on this phone and will be sent by themselves when the connection is back.',
    },
    sent: 'Every answer has been sent.',
    runOut: 'The next statement comes as soon as there is a connection.',
    goOn: 'Go on',
  },
  stages: {
    'not-yet-open': {
      title: 'Not open yet',
      text: (when: string) => `You can take part from ${when}. Come back then: the address stays the same.`,
    },
    closed: {
      title: 'This conversation is closed',
      text: 'Nobody can answer any more. The result stays here for everyone, and so does what becomes of it.',
    },
    'confirm-first': {
      title: 'Confirm your email address to take part',
      text: 'This conversation is for people with a confirmed address, so that each person is counted once. We send you a link; you need no password.',
      button: 'Confirm my address',
    },
    'residents-only': {
      title: 'This conversation is for residents',
      signIn:
        'Sign in first. If you have not shown yet that you live here, we tell you how: by a code in the post, or by the register.',
      prove:
        'You are signed in. Show that you live here, by a code in the post or by the register, and then come back to this page.',
      button: 'Sign in',
      proveButton: 'Show that I live here',
    },
    'sign-in-again': {
      title: 'Your answers are in your account',
      text: 'Somebody signed in with this browser, and the answers went with them. Sign in to go on where you stopped.',
      button: 'Sign in',
    },
    'all-answered': {
      title: (n: number) => `That was all: you have answered ${statements(n)}`,
      text: 'Thank you. People add statements while it is open: look in again in a few days.',
    },
    'nothing-yet': {
      title: 'Nothing to answer yet',
      text: 'No statement has been published so far. Say the first one, or come back tomorrow.',
    },
  },
  outcomes: {
    draft: 'This is a preview: your answer was not counted.',
    'not-yet-open': 'Your answer was not counted: it is not open yet.',
    closed: 'Your answer came too late and was not counted: the conversation is closed.',
    'no-such-statement':
      'That statement is not published any more, so your answer was not counted. Here is another one.',
    'confirm-first': 'Your answer was not counted yet: confirm your email address first.',
    'residents-only': 'Your answer was not counted yet: this conversation is for residents.',
    'sign-in-again': 'Your answer was not counted: sign in first.',
    'try-again': 'We could not save your answer just now. Press it once more in a moment.',
    yours: (stance: Stance, text: string) => `Your answer: ${votes[stance]}, to “${text}”`,
    error: 'Choose one of the answers',
  },
  add: {
    title: 'Say something yourself',
    back: 'Back to the statements',
    about: (question: string) => `About: ${question}`,
    rules: 'A good statement',
    rulesList: [
      'says one thing, so that people can agree or disagree with all of it',
      'is about the question',
      'can be understood by somebody who has not read the others',
      'says nothing about private people',
    ],
    label: 'Your statement',
    hint: (ideal: number) =>
      `Up to ${ideal} characters is best. For example: “The library should open on Saturday mornings.”`,
    whatNext: {
      before: (hours: string) =>
        `A facilitator reads it first, within ${hours}. Then others can answer it. If it is not published, you are told why.`,
      after: 'Others can answer it at once. A facilitator reads it later and may take it back, and then tells you why.',
    },
    submit: 'Send it',
    hours: (hours: number) =>
      hours % 24 === 0 && hours > 24
        ? `${hours / 24} days`
        : hours === 24
          ? 'a day'
          : hours === 1
            ? 'an hour'
            : `${hours} hours`,
    alike: {
      title: (n: number) =>
        n === 1
          ? 'Somebody said something close'
          : `${n === 2 ? 'Two' : n === 3 ? 'Three' : n} people said something close`,
      text: (n: number) =>
        n === 1
          ? 'If it says what you mean, answer it instead: then it counts for more.'
          : 'If one of them says what you mean, answer it instead: then it counts for more.',
      vote: 'Answer this one',
      yours: 'What you wrote',
      anyway: 'Mine says something else: send it',
      change: 'Change what you wrote',
    },
    errors: {
      empty: 'Enter your statement',
      'too-short': 'Your statement must be a whole thought: 8 characters or more',
      'too-long': 'Your statement must be 280 characters or fewer',
      'said-already': 'Somebody has said exactly this: you can answer theirs below',
      'said-and-waiting': 'Somebody has said exactly this. It is waiting to be read, so you need not say it again',
    },
    refusals: {
      draft: 'This is a preview: nothing was sent. What you wrote is kept below.',
      'not-yet-open': 'It is not open yet, so nothing was sent. What you wrote is kept below.',
      closed:
        'It is closed, so your statement could not be taken any more. What you wrote is kept below, so that you can copy it.',
      'confirm-first':
        'Confirm your email address first. What you wrote is kept below: copy it before you leave this page.',
      'residents-only':
        'This conversation is for residents. What you wrote is kept below: copy it before you leave this page.',
      'sign-in-again': 'Sign in first. What you wrote is kept below: copy it before you leave this page.',
      'too-many': (hours: number) =>
        `You have sent many statements in the last ${hours} hours: let others have a turn, and send this one tomorrow. What you wrote is kept below.`,
    },
    mayNot: 'You cannot send a statement now',
  },
  mine: {
    title: 'Where you stand',
    back: 'Go on answering',
    backClosed: 'Back to the conversation',
    nothing: {
      title: 'You have not answered anything here yet',
      text: 'This page shows where you stand as soon as you have answered a few statements. It knows you by this browser, or by your account if you sign in.',
      go: 'Answer the first statement',
    },
    done: {
      added: 'Your statement has been sent. Below you see what happens with it.',
      published: 'Your statement is published: others can answer it now.',
      changed: 'Your answer has been changed.',
      about: 'Thank you. Your answers help to see who has not been heard yet.',
    } as Readonly<Record<string, string>>,
    noMapYet: 'The map is being drawn. Look again in a moment.',
    more: (n: number) => `${n === 1 ? '1 more answer' : `${n} more answers`} and we can say where you stand.`,
    fewPeople: (have: number, need: number) =>
      `Groups cannot be seen yet: ${have === 1 ? '1 person has' : `${have} people have`} answered 7 statements or more, and ${need} are needed. Your answers count already.`,
    oneGroup:
      'People here do not fall into groups: opinions differ by degrees. The picture shows where you are among them.',
    inGroup: (name: string, size: number) => `You stand with group ${name}: ${people(size)} who answer much as you do.`,
    between: (a: string, b: string) => `You stand between group ${a} and group ${b}: your answers fit both.`,
    sure: (share: number) => {
      if (share >= 0.9) return `This is quite sure (${percent(share)}): other statements would hardly change it.`
      return share >= 0.75
        ? `This is fairly sure (${percent(share)}). A few more answers make it surer.`
        : `This is not sure yet (${percent(share)}). A few more answers make it surer.`
    },
    notALabel: 'Groups are found from answers alone. They are not parties, and you move when you answer more.',
    map: {
      title: 'The opinion map, with you on it',
      description: (n: number) => `${people(n)} as dots. Those who answer alike are near each other. You are marked.`,
      you: 'You',
      caption: 'People who answer alike stand near each other',
      twinSummary: 'The map in words',
      group: (name: string, size: number, chance: number) =>
        `Group ${name}: ${people(size)}. Your answers fit it by ${percent(chance)}.`,
      all: (size: number) => `${people(size)} have answered enough to be placed. They are one group.`,
      away: {
        middle: 'You stand near the middle of the map.',
        between: 'You stand some way from the middle of the map.',
        edge: 'You stand near the edge of the map: your answers are clear-cut.',
      },
    },
    everyone: {
      title: 'You and everyone',
      text: (withMost: number, compared: number) =>
        compared === 1
          ? `On the 1 statement where you and enough others took a side, ${withMost === 1 ? 'most people answered as you did' : 'you are not with most people'}.`
          : `On ${withMost} of the ${compared} statements where you and enough others took a side, most people answered as you did.`,
      shared: 'Where most think as you do',
      apart: 'Where you see it differently',
      share: (share: number, side: 'agree' | 'disagree') => `${percent(share)} ${side}, as you do`,
      unlike: (share: number, side: 'agree' | 'disagree') =>
        `${percent(1 - share)} ${side === 'agree' ? 'disagree' : 'agree'}; you ${side}`,
    },
    shared: {
      title: 'What everyone shares',
      text: 'Statements that a clear share of every group supports, or rejects.',
      none: 'No statement has clear support in every group yet. More answers will show it.',
      textOne: 'Statements that a clear share of everyone supports, or rejects.',
      every: (share: number, side: 'agree' | 'disagree') =>
        `Leaving out passes, ${atLeast(share)} ${side} in every group`,
      everyone: (share: number, side: 'agree' | 'disagree') => `Leaving out passes, ${atLeast(share)} ${side}`,
    },
    apart: {
      title: (name: string) => `What tells group ${name} from the others`,
      here: (share: number, side: 'agree' | 'disagree') => `${percent(share)} of the group ${side}`,
      elsewhere: (share: number) => `${percent(share)} of the others`,
    },
    yours: (stance: Stance) => `${said[stance]}.`,
    notYours: 'You have not answered this one.',
    answerIt: 'Answer it',
    statements: {
      title: 'What you said',
      none: 'You have not sent a statement yet.',
      say: 'Say something yourself',
      waiting: 'Waiting',
      published: 'Published',
      rejected: 'Not published',
      waitingText: (when: string) => `A facilitator reads it by ${when}. You see here what became of it.`,
      waitingLate: (when: string) =>
        `A facilitator should have read it by ${when}. It has not been forgotten, but it is late.`,
      waitingClosed: 'It was not read before the conversation closed.',
      publishedText: (agree: number, disagree: number, pass: number) =>
        agree + disagree + pass === 0
          ? 'Nobody has answered it yet.'
          : `${answers(agree + disagree + pass)} so far: ${agree} agree, ${disagree} disagree, ${pass} pass.`,
      rejectedText: (reason: string) => `Why: ${reason}.`,
      object:
        'You can say it again in other words. If you think the decision is wrong, tell those who ask: they can change it.',
      sentOn: (date: string) => `Sent on ${date}`,
    },
    votes: {
      title: 'What you answered',
      count: (n: number) => answers(n),
      summary: (n: number) => `Show ${n === 1 ? 'it' : `all ${n}`}`,
      statement: 'Statement',
      answer: 'Your answer',
      change: 'Change',
      what: (text: string) => `answer to: ${text}`,
      goneText: 'A statement that is not published any more',
    },
  },
  about: {
    title: 'Two questions about you',
    titleOne: 'A question about you',
    why: 'They are optional. We use them only to see who has not been heard yet, beside who lives here. Nobody sees your answers, and numbers under five are never shown. They are deleted two years after the conversation closes.',
    age: 'How old are you?',
    rather: 'I would rather not say',
    postcode: 'Your postcode',
    postcodeHint: 'We keep only the area it lies in (about 1,500 people), not the postcode. For example, NR2 1TF',
    keptPlace: 'You have told us your area already. Enter a postcode only to change it.',
    submit: 'Send',
    skip: 'Skip this',
    errors: {
      postcode: 'Enter a full postcode, like NR2 1TF, or leave it empty',
      'unknown-postcode': 'We do not know this postcode. Check it, or leave it empty',
      'outside-postcode': 'This postcode lies outside the places we know. You can leave it empty',
      age: 'Choose one of the answers',
    } as Readonly<Record<string, string>>,
    refusals: {
      'no-part': 'Answer a statement first: then there is something to set beside it.',
      'not-asked': 'This conversation does not ask about people.',
      closed: 'It is closed: nothing more is asked.',
    },
    error: 'Check this answer',
  },
}

export type TakePartTexts = typeof takePartEn
