/** What is secret and what is not, in plain words; docs/threat-model.md says it in full. */
export const secrecy = {
  title: 'What is secret and what is not',
  lead: 'Nobody should learn how you voted, us included. Here is how that works, and where it ends.',
  how: {
    title: 'How it works',
    steps: [
      'Your browser makes a blank paper with a long random number, and hides the number, as if in an envelope lined with carbon paper.',
      'We look you up on the roll, tick your name, and stamp the envelope. The stamp goes through to the paper; the number we do not see.',
      'Your browser takes the paper out, fills in your choice, signs it, and hands it in without your name. We see a paper with our stamp, so it is from somebody on the roll. We cannot tell from whom.',
      'The papers lie locked up until the close. Nobody can count them before, and all look the same from outside.',
      'After the close all papers are published, without names. Your browser finds yours among them and checks that nothing was changed.',
    ],
  },
  secret: {
    title: 'What nobody can see',
    items: [
      'How you voted: not on our pages, not in our database, not in its copies, not in our logs.',
      'How the vote is going, before it closes. Only how many people have voted is shown.',
      'Whether you changed your vote, or how often.',
    ],
  },
  known: {
    title: 'What is known',
    items: [
      'We know that you were given a paper, because everybody gets only one.',
      'Everybody can see all papers after the close, and the list of receipts, without names.',
      'Your receipt shows that a paper of yours was counted. It never shows how you voted, so you may show it to anybody.',
    ],
  },
  limits: {
    title: 'Where it ends',
    items: [
      'Somebody who looks over your shoulder sees what you press. Vote again later, alone: your last vote counts.',
      'Your browser keeps the key of your paper. Whoever takes over your phone, or gets the key from you, can see and change your vote. On a borrowed device, make it forget your vote.',
      'Whoever runs the server, and watches it at the very moment at which you vote, could see which paper comes from whose connection. So could whoever has its secret key together with a full recording of the open ballot. We promise not to; this cannot be shown from outside.',
      'On a long paper somebody could make you mark a pattern that nobody else marks, and look for it among the published papers. If you are pressed, vote again later, in another way.',
      'Where very few people vote, or nearly all vote alike, the papers themselves can say how somebody voted.',
      'Without script our server makes your paper for you. Then you rely on us not to look.',
      'Nobody can add a paper or change one without it being seen. But only people who look can see it: so check your paper, and let others count again.',
    ],
  },
  check: 'How to check your paper after the close',
  back: 'Back to the ballot',
}
