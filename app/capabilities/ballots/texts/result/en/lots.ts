import { listed, number } from '../numbers.ts'

/** Drawing lots where a ballot ends level. */
export const lots = {
  draw: 'Draw the lots',
  see: 'How the lots were drawn',
  title: (question: string) => `Lots: ${question}`,
  heading: 'Drawing lots',
  tied: (names: readonly string[]) => `${listed(names)} have the same support. Lots decide which comes first.`,
  how: [
    'Two people who run this ballot each type some words. The first part stays secret until the second is there; its fingerprint is in the public record before.',
    'The latest entry of the public record, which nobody can know before, is the third part.',
    'From the three parts everybody can make the lots again and must come to the same order.',
  ],
  part: {
    label: 'Your part',
    hint: 'At least 8 characters. Throw a dice ten times, or type whatever comes to mind. It is published.',
    give: 'Give my part',
  },
  waitingFirst: 'Nobody has given a part yet.',
  waitingSecond:
    'The first part is there, and its fingerprint is in the public record. Now somebody else gives the second.',
  yoursIsIn: 'Your part is in. Somebody else must give the second one.',
  errors: {
    'part-missing': 'Type your part',
    'too-short': 'Your part must have at least 8 characters',
    'too-long': 'Your part must have at most 200 characters',
    'not-plain': 'Your part must be one line of ordinary letters, digits and signs',
  },
  refusals: {
    'not-yours-to-do': 'Only people who run ballots here can give a part.',
    'no-such-ballot': 'There is no such ballot.',
    'no-draw-needed': 'No lots are needed in this ballot.',
    'must-be-two': 'You gave the first part. The second must come from somebody else.',
  },
  drawn: {
    title: 'How the lots were drawn',
    parts: 'The parts, in order',
    seed: 'The seed: SHA-256 of the parts, each on a line of its own',
    lots: 'The lots, the lowest first',
    option: 'Option',
    ticket: 'Lot: SHA-256 of seed and option number',
    again: 'Do it again',
    command: 'On any computer with sha256sum:',
  },
  back: 'Result',
  place: (n: number) => number(n),
}
