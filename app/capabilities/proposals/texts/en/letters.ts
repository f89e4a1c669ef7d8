import { reasons as rules } from '#capabilities/replies/index.ts'

interface Facts {
  readonly title: string
  readonly other: string
  readonly state: string
  readonly words: string
}

interface Suggested {
  readonly kind: 'merge' | 'split'
  readonly titles: readonly string[]
  readonly reason: string
}

const both = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(' and ')

/** Letters about proposals. Plain text; each ends with the way to more and the way out. */
export const letters = {
  stop: 'You get this letter because you wrote or support a proposal. To get no more of them:',
  news: {
    moved: ({ title, state, words }: Facts) => ({
      subject: `${state}: ${title}`,
      text: `There is news of the proposal “${title}”, which you wrote or support.\n\n${state}: ${words}`,
    }),
    merged: ({ title, other }: Facts) => ({
      subject: `Merged: ${other}`,
      text: `The proposal “${other}” is part of “${title}” now. Their authors agreed, or a facilitator decided it.\n\nIf you supported either of them, your support is there and counts once. You can keep it there or take it back.`,
    }),
    split: ({ title, other }: Facts) => ({
      subject: `Split: ${title}`,
      text: `A part of the proposal “${title}” is a proposal of its own now: “${other}”.\n\nIf you support either of them, you can move your support, give it to both, or take it back.`,
    }),
    costed: ({ title }: Facts) => ({
      subject: `Worked out: ${title}`,
      text: `Somebody worked out what the proposal “${title}” costs and whether it can be done. The result is public now, with the reasons.`,
    }),
  },
  invitation: ({
    title,
    community,
    days,
  }: {
    readonly title: string
    readonly community: string
    readonly days: number
  }) => ({
    subject: `Will you write this proposal with me? ${title}`,
    text: `Somebody who made a proposal at ${community} asks you to be one of its authors: “${title}”.\n\nYou can look at it and say yes or no within ${days} days. If you do nothing, nothing happens.`,
  }),
  suggestion: ({ kind, titles, reason, days }: Suggested & { readonly days: number }) => ({
    subject: kind === 'merge' ? `Are these one proposal? ${titles.join(' / ')}` : `Is this two proposals? ${titles[0]}`,
    text: `${
      kind === 'merge'
        ? `Somebody suggests that ${both(titles)} are one proposal.`
        : `Somebody suggests that ${both(titles)} should be split.`
    }\n\nTheir reason: ${reason}\n\nYou wrote it, so it happens only if you agree. If the authors have not answered after ${days} days, a facilitator may decide, with a public reason.`,
  }),
  declined: ({ kind, titles, reason }: Suggested) => ({
    subject: `It stays as it is: ${titles.join(' / ')}`,
    text: `${kind === 'merge' ? `${both(titles)} stay two proposals.` : `${both(titles)} stays one proposal.`}${
      reason === '' ? ' One of the authors said no.' : `\n\nThe reason: ${reason}`
    }`,
  }),
  costingAsked: ({ title }: { readonly title: string }) => ({
    subject: `Can you work out what this costs? ${title}`,
    text: `You are asked to work out what the proposal “${title}” would cost and whether it can be done.\n\nFirst say whether you have an interest in it. If you have, somebody else is asked.`,
  }),
  costingStated: ({ title, days }: { readonly title: string; readonly days: number }) => ({
    subject: `Your proposal is worked out: ${title}`,
    text: `Somebody worked out what your proposal “${title}” costs and whether it can be done. You can read it and answer once, before it is public. After ${days} days it is public without an answer.`,
  }),
  hidden: ({
    words,
    reason,
    note,
  }: {
    readonly words: string
    readonly reason: keyof typeof rules
    readonly note: string
  }) => ({
    subject: 'Something you wrote was taken down',
    text: `This was taken down: “${words.slice(0, 300)}”\n\nThe rule: ${rules[reason].label}.${note === '' ? '' : `\n\n${note}`}\n\nIf you think that was wrong, say why. Somebody else than who decided looks at it again.`,
  }),
  published: ({ words }: { readonly words: string }) => ({
    subject: 'Something you wrote is shown',
    text: `Somebody looked at this, and it is shown to everyone: “${words.slice(0, 300)}”`,
  }),
  appealDecided: ({ isUpheld, answer }: { readonly isUpheld: boolean; readonly answer: string }) => ({
    subject: isUpheld ? 'It is shown again' : 'It stays taken down',
    text: `${isUpheld ? 'Somebody else looked again at what you wrote. It is shown again.' : 'Somebody else looked again at what you wrote. It stays taken down.'}\n\nThe reason: ${answer}`,
  }),
}
