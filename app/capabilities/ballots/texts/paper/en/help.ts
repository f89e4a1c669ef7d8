import { count } from '#ui/texts/english.ts'

/** Helping one person to vote. */
export const help = {
  title: 'Help somebody to vote',
  back: 'Codes, paper and help',
  lead: 'You fill in the paper as they tell you, on this screen, with them beside you. You learn how they vote: keep it to yourself.',
  rules: [
    'They have asked for help themselves, and nobody else is listening.',
    'Read out every option, in the order on the screen. Give no advice.',
    'Read their choice back to them before you hand it in.',
  ],
  recorded: (minutes: number) =>
    `You have ${minutes} minutes for one person. The public record says that somebody was helped and for how long; never who.`,
  email: 'Their email address',
  or: 'or',
  code: 'Their printed code',
  asked: 'They are here with me and have asked me to help',
  button: 'Begin',
  now: {
    title: 'Their paper',
    left: (minutes: number) => `${count(minutes, 'minute', 'minutes')} left`,
    change: 'They voted with help before. What you hand in now takes its place.',
    order: 'The order was drawn by lot.',
    review: 'Read it back to them',
    reviewTitle: 'Read this to them',
    cast: 'Hand in their vote',
    back: 'Go back and change',
    stop: 'End without handing in',
    empty: 'Nothing is chosen. An empty paper counts as taking part, but for no option.',
  },
  over: 'The time is over, or you ended it. Begin again if they still want to vote.',
  receipt: {
    title: 'Their vote is in the box',
    text: 'Write this receipt down for them, or read it out. With it they can see after the close that their paper is in the list. It says nothing about how they voted.',
    button: 'Done',
  },
}
