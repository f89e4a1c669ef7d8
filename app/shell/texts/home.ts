/** The home page: for somebody who has never been here, on a phone. */
export const home = {
  title: (community: string) => `Have your say in ${community}`,
  lead: 'Say what you think, see where people agree, and follow what becomes of it until the promise is kept.',
  howTitle: 'How to take part',
  how: [
    {
      title: 'Say it',
      words: 'Agree or disagree with what others say, and add your own. It takes two minutes and needs no account.',
    },
    { title: 'See it', words: 'See at once what all sides share and where they part.' },
    {
      title: 'Follow it',
      words: 'Follow a matter and you are told at each step: what was decided, who must act, and whether they did.',
    },
  ],
  nothing: {
    title: 'Nothing is open here yet',
    words: 'This site is new. Soon you will find here what people are asked and what is being decided.',
    next: 'Come back soon, or sign in so that we can reach you later.',
    signIn: 'Sign in',
  },
  trust: 'Everything done here in public is written to a record that nobody can change unnoticed.',
  record: 'Read the public record',
  about: 'About this site',
  toRun: {
    title: 'To get this site going',
    words: 'You look after this site. In this order it is done in an hour:',
    steps: [
      { href: '/second-factor', words: 'Add your second factor, so that nobody can act in your name' },
      { href: '/places/load', words: 'Load the places of your area, so that people find theirs' },
      { href: '/people/roles', words: 'Give others a role: facilitators run conversations, officers answer' },
      { href: '/matters/new', words: 'Take up a first question' },
      { href: '/conversations/new', words: 'Start a first conversation and print its poster' },
    ],
  },
}
