/** What a proposal would cost and whether it can be done. */
export const costing = {
  title: 'What it costs and whether it can be done',
  titles: {
    asked: 'Somebody is asked to work it out',
    working: 'Somebody works it out',
    'with-author': 'It is worked out, and its authors can answer before it is published',
    published: 'Worked out',
    ended: 'Not worked out',
  },
  officer: 'an officer',
  by: (who: string, when: string) => `By ${who}, ${when}`,
  feasible: { yes: 'It can be done', 'in-part': 'It can be done in part', no: 'It cannot be done' },
  range: (from: string, to: string) => `${from} to ${to}`,
  once: 'Cost, once',
  yearly: 'Cost, every year',
  reasons: 'Reasons',
  sources: 'Where the figures come from',
  link: 'Have it costed',
  answer: 'What its authors say to it',
}
