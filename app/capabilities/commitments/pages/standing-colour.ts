import type { Standing } from '../rules/where-it-stands.ts'

/** Colour goes with words, never alone. */
export const standingColour = {
  'on-its-way': 'blue',
  late: 'red',
  'being-checked': 'yellow',
  'not-noticed': 'orange',
  done: 'green',
  'given-up': 'grey',
} as const satisfies Record<Standing, string>
