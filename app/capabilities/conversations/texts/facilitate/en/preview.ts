export const preview = {
  title: (question: string) => `Preview: ${question}`,
  notice: 'This is a draft that somebody showed you. It is not open yet: nobody can vote, and it may still change.',
  noticeFor: (who: string) => `Tell ${who} what you think of it.`,
  buttons: 'Buttons that do nothing yet',
  statements: 'People will vote on these first:',
}

export const noLetters = {
  title: 'Letters about what you say and take part in',
  text: (community: string) =>
    `${community} writes to you when a statement of yours is decided on, and when a conversation that you took part in has closed.`,
  stop: 'Send me no more of these letters',
  stopped:
    'You get no more of these letters. What became of your statements is on the page of each conversation, under “Where I stand”.',
  again: 'Send them again',
  started: 'You get these letters again.',
  other: 'Letters about matters that you follow, and letters with which you sign in, are not these.',
}
