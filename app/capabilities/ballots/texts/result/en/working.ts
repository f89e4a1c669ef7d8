import { number } from '../numbers.ts'

/** Every step of the count. */
export const working = {
  title: (question: string) => `Every step: ${question}`,
  heading: 'Every step of the count',
  back: 'Result',
  lead: 'This is the whole working, in the order in which it was done. The same papers give the same steps on any machine.',
  columns: {
    step: 'Step',
    project: 'Project',
    what: 'What happened',
    price: 'Most that one voter paid',
    load: 'Money each had earned by then',
    left: 'Left',
    supporters: 'Chosen by',
  },
  by: {
    shares: 'Paid for by its supporters',
    list: 'Taken from the list',
    loads: 'Paid for by its supporters',
  },
  passedOver: 'Did not fit',
  tied: 'Level',
  payments: 'Who paid what',
  none: 'There were no steps: nothing could be counted.',
  rule: 'The rule, as it was fixed before the ballot opened',
  ended: {
    'one-run': 'The rule asks for one run with the first share.',
    exhaustive: 'It ended because nothing that anybody chose fitted into the money that was left.',
    overspent: 'It ended because a larger share would have cost more than there was.',
    'all-bought': 'It ended because everything that anybody chose was paid for.',
  },
  steps: (n: number) => `${number(n)} steps`,
}
