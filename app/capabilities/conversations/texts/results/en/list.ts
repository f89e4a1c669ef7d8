import { day } from '#ui/texts/english.ts'
import { people, statements, untilDay, votes } from '../numbers.ts'

export const list = {
  navigation: 'Conversations',
  title: 'Conversations',
  lead: 'Say what you think of other people’s statements, add your own, and see what all sides share.',
  open: 'Open now',
  closed: 'Finished',
  noneOpen: 'No conversation is open at the moment.',
  kickers: {
    open: 'Have your say',
    'not-yet-open': 'Opens soon',
    closed: 'See what came of it',
    imported: 'Brought in from elsewhere',
  },
  untilDay,
  noEnd: 'Open until its makers close it',
  opensOn: (at: Date) => `Opens on ${day(at)}`,
  closedOn: (at: Date) => `Closed on ${day(at)}`,
  askedBy: (who: string) => `Asked by ${who}`,
  nobodyYet: 'Nobody has answered yet: be the first',
  tookPart: (n: number, cast: number, on: number) => `${people(n)}, ${votes(cast)} on ${statements(on)}`,
  onlyFirst: (n: number) => `Only the first ${n} are shown here.`,
  emptyTitle: 'No conversation yet',
  empty: (community: string) =>
    `When ${community} asks its first question, it stands here, and everyone can say what they think.`,
  emptyNext: 'Until then: find your place, and see who is responsible for what there.',
  emptyLink: 'Find your place',
  start: 'Start a conversation',
  bringIn: 'Bring in one from Polis',
  home: {
    open: 'Open now',
    closed: 'What people said before',
    takePart: 'Take part',
    seeResults: 'See what they say',
    all: 'See all conversations',
  },
}
