/** Letters stopped from a letter. */
export const noLetters = {
  title: 'Letters about answers',
  text: (community: string) =>
    `${community} writes to you when somebody answers what you brought in, passes it on, or needs more from you.`,
  stop: 'Send me no more of these letters',
  again: 'Send me these letters again',
  stopped: 'You get no more of these letters. You can still read every answer on the site.',
  started: 'You get these letters again.',
}

/** Due dates in an officer's calendar. */
export const calendar = {
  name: (community: string) => `Answers due, ${community}`,
  title: (title: string) => `Answer due: ${title}`,
}

export const feed = {
  title: (community: string) => `Answers, ${community}`,
}
