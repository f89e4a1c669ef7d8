/** Everything a person reads of replies. */
export const en = {
  title: 'Replies',
}

export type RepliesTexts = typeof en
