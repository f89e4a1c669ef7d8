import { count } from '#ui/texts/english.ts'
import type { CancelReason } from '../../../vocabulary.ts'

const reasons: Record<CancelReason, string> = {
  lost: 'They were lost',
  spoiled: 'They were spoiled in printing',
  'seen-by-others': 'Others have seen them',
  'not-needed': 'They are not needed',
}

/** Printing and cancelling codes, and the slips themselves. */
export const codes = {
  title: 'Print voting codes',
  back: 'Codes, paper and help',
  lead: 'Each code opens one paper. Give it only to somebody who may vote and has no other way.',
  steps: [
    'Say how many you need. Their number goes into the public record at once.',
    'The next page shows the codes, once. Print it straight away, cut the slips, fold each so that nobody can read it.',
    'Keep slips that are left under lock. Cancel what you do not use.',
  ],
  howMany: 'How many codes',
  howManyHint: (most: number) => `At most ${most} at once. Ten slips fit on one sheet of A4.`,
  button: 'Make the codes and show them once',
  madeTitle: (n: number, batch: number) => `Batch ${batch}: ${count(n, 'code', 'codes')}`,
  printNow: 'Print this page now. These codes are shown once: when you leave it they cannot be seen again.',
  ifLost: 'If printing fails, cancel the batch and make another.',
  done: 'I have printed them',
  slip: {
    number: (batch: number, slip: number) => `Batch ${batch}, slip ${slip}`,
    scan: 'Scan this, or go to',
    and: 'and type',
    until: (when: string) => `Until ${when}. Once only. Keep it to yourself.`,
    square: (address: string) => `Code that opens ${address}`,
  },
  cancel: {
    title: 'Cancel codes',
    lead: 'Only codes that nobody has used can be cancelled. What is cancelled opens nothing from then on.',
    batch: 'Number of the batch',
    slip: 'Number of the slip (optional)',
    slipHint: 'It is printed on the slip. Leave it empty to cancel all unused codes of the batch.',
    reason: 'Why',
    reasonHint: 'The reason and how many go into the public record.',
    reasons,
    button: 'Cancel',
  },
}
