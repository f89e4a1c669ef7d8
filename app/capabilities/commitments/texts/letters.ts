import { day } from '#ui/texts/english.ts'

interface About {
  readonly what: string
}
interface Reported extends About {
  readonly words: string
}

/** What letters about promises say. */
export const letters = {
  made: ({
    what,
    responsible,
    accountable,
    dueOn,
  }: About & { responsible: string; accountable: string; dueOn: string }) => ({
    subject: `A promise: ${what}`,
    text: `${accountable} has promised: ${what}, by ${day(dueOn)}. ${responsible} will do it. You can follow how it goes, and residents will be asked whether they notice.`,
  }),
  dateChanged: ({ what, from, to, reason }: About & { from: string; to: string; reason: string }) => ({
    subject: `A promise has a new date: ${what}`,
    text: `“${what}” was promised by ${day(from)}. It is now promised by ${day(to)}. The reason given: ${reason}`,
  }),
  progress: ({ what, words }: Reported) => ({ subject: `How it goes: ${what}`, text: words }),
  reportedDone: ({ what, words }: Reported) => ({
    subject: `Reported done: ${what}`,
    text: `${words}\n\nResidents are now asked whether they notice, and again in four weeks.`,
  }),
  openedAgain: ({ what, words }: Reported) => ({ subject: `Not done yet, residents say: ${what}`, text: words }),
  kept: ({ what }: About) => ({
    subject: `Done: ${what}`,
    text: 'It was reported done, and residents were asked twice. Its page shows what was reported and what they noticed.',
  }),
  givenUp: ({ what, words }: Reported) => ({
    subject: `It will not be done: ${what}`,
    text: `This promise will not be kept. The reason given: ${words}`,
  }),
  ownerReopened: ({ what, words, link }: Reported & { link: string }) => ({
    subject: `Residents say it is not done yet: ${what}`,
    text: `${words}\n\nThe promise is open again. Please say what happens now:\n${link}`,
  }),
  ask: ({ what, accountable, until, link }: About & { accountable: string; until: string; link: string }) => ({
    subject: 'One question: is it really better?',
    text: `${accountable} reports that this is done: ${what}.\n\nIs it really better? One press is enough, until ${day(until)}:\n${link}\n\nYou are asked because you asked for this, because you follow it, or because you were drawn by chance among residents. Nobody sees who answered what.`,
  }),
  reminder: {
    soon: ({ what, dueOn, link }: About & { dueOn: string; link: string }) => ({
      subject: `Due in a week: ${what}`,
      text: `You answer for this promise. It is due by ${day(dueOn)}. If it will take longer, say so with the reason before then:\n${link}`,
    }),
    today: ({ what, link }: About & { dueOn: string; link: string }) => ({
      subject: `Due today: ${what}`,
      text: `You answer for this promise, and today is its day. Report that it is done, or say why it is not:\n${link}`,
    }),
    late: ({ what, dueOn, link }: About & { dueOn: string; link: string }) => ({
      subject: `Late since today: ${what}`,
      text: `You answer for this promise. It was due by ${day(dueOn)}, and its page now says that it is late. Say how it stands:\n${link}`,
    }),
  },
}
