import { number, percent } from '#ui/texts/english.ts'

export const who = {
  title: 'Who takes part',
  intro:
    'Those who told us something about themselves, beside who lives here. Nobody has to tell. It helps you to see who is missing while you can still ask them.',
  answered: (answered: number, people: number) => `${number(answered)} of ${number(people)} people told us.`,
  notAsked: {
    title: 'Nothing was asked',
    text: 'When this conversation was made, nobody chose to ask people about themselves. So we cannot say who is missing.',
  },
  nobody: 'Nobody has taken part yet.',
  fewerThanFive: 'Fewer than five people told us. Nothing of it is shown, so that nobody can be worked out.',
  asTable: 'The same as a table',
  noPlace: 'This community has no place with figures, so there is nothing to compare with.',
  parts: { age: 'By age', place: 'By area', deprivation: 'By how deprived their area is' },
  columns: { band: 'Who', here: 'Take part', live: 'Live here', verdict: 'In words' },
  ages: {
    'under-16': 'Under 16',
    '16-24': '16 to 24',
    '25-44': '25 to 44',
    '45-64': '45 to 64',
    '65-79': '65 to 79',
    '80-over': '80 or over',
  },
  fifths: [
    'The most deprived fifth of areas in England',
    'The second fifth',
    'The middle fifth',
    'The fourth fifth',
    'The least deprived fifth',
  ],
  verdicts: { fewer: 'fewer than live here', about: 'about as many as live here', more: 'more than live here' },
  tooFew: 'too few to say',
  hidden: 'hidden',
  hiddenWhy: 'Numbers from 1 to 4 are hidden, and sometimes one more, so that nobody can be worked out.',
  here: (count: number, share: number) => `${number(count)} (${percent(share)})`,
  take: 'take part',
  liveHere: 'live here',
  missing: (labels: readonly string[]) => `Fewer take part than live here: ${labels.join('; ')}.`,
  missingNone: 'No part of the community clearly stays away.',
  missingUnknown: 'Fewer than 30 people told us. That is too few to say who is missing.',
  sampling: 'We say “fewer” or “more” only where the difference is larger than chance would make it.',
  source: (year: number) => `Who lives here: figures of ${year}.`,
  sources: 'Where they come from',
  notes: {
    age: 'The census counts people in bands of five years; we count a fifth of those aged 15 to 19 as under 16.',
    place: '',
    deprivation:
      'The Index of Multiple Deprivation puts small areas of England in order. It is about the area, not the person: there are well-off people in deprived areas and the other way round.',
  },
  percent,
}
