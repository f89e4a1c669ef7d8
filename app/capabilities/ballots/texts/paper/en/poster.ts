import type { RollSource } from '../../../vocabulary.ts'

const who: Record<RollSource, string> = {
  confirmed: 'Everyone with an account here can vote.',
  resident: 'Everyone who lives here can vote.',
  register: 'Everyone on the list of this ballot can vote.',
  codes: 'Everyone who was given a printed code can vote.',
}

/** The poster of a ballot. */
export const poster = {
  title: 'Poster',
  back: 'About this ballot',
  print: 'Print this page on A4. It is made for black and white too.',
  kicker: 'Have your vote',
  code: (address: string) => `Code that opens ${address}`,
  scan: 'Scan the code, or go to',
  who,
  until: (when: string) => `You can vote until ${when}.`,
  fromUntil: (from: string, until: string) => `You can vote from ${from} until ${until}.`,
  over: (when: string) => `Voting ended at ${when}.`,
  booths: 'On paper at:',
  secret: 'Your vote is secret. Nobody sees how you voted, the council included.',
}
