import { dates } from './dates.ts'

export const poster = {
  title: 'Poster',
  slipsTitle: 'Slips to hand out',
  asks: (who: string) => `Asked by ${who}`,
  ask: 'Say what you think. See what others think.',
  minutes: {
    link: 'It takes two minutes. You need no account.',
    confirmed: 'It takes two minutes. You need an email address.',
    resident: 'It takes a few minutes. It is for people who live here.',
  },
  scan: 'Point your phone’s camera at the code, or type',
  slipScan: 'Scan the code or type',
  code: (address: string) => `Code that leads to ${address}`,
  from: (opensAt: Date) => `From ${dates.day(opensAt)}`,
  until: (closesAt: Date) => `Until ${dates.lastDay(closesAt)}`,
  fromUntil: (opensAt: Date, closesAt: Date) => `From ${dates.day(opensAt)} until ${dates.lastDay(closesAt)}`,
  print: 'Print this page on A4. These lines are not printed.',
  printSlips: 'Print this page on A4 and cut along the lines. These lines are not printed.',
  toSlips: 'Eight small slips instead',
  toPoster: 'The poster instead',
  back: 'Back to running it',
  backPublic: 'Back to the conversation',
  draft: 'This is a draft: its address leads nowhere until you open it.',
  closed: 'This conversation has closed.',
}
