export interface Statement {
  readonly title: string
  readonly parts: readonly {
    readonly heading?: string
    readonly paragraphs: readonly string[]
    readonly list?: readonly string[]
    readonly links?: readonly { readonly href: string; readonly label: string }[]
  }[]
}

const about = (community: string): Statement => ({
  title: 'About this site',
  parts: [
    {
      paragraphs: [
        `Here people of ${community} say what they think, see where people agree, and follow what becomes of it.`,
      ],
    },
    {
      heading: 'What you find here',
      paragraphs: [],
      links: [
        { href: '/conversations', label: 'Conversations: agree or disagree with what others say, and add your own' },
        { href: '/matters', label: 'Matters: each question with its story, from the first word to the kept promise' },
        { href: '/places', label: 'Places: who is responsible for what where you live' },
        { href: '/record', label: 'The public record: everything done here in public' },
      ],
    },
    {
      heading: 'What you can rely on',
      paragraphs: [],
      list: [
        'Statements are left out only for a reason that was published beforehand. Each time the reason is given, in public.',
        'Counts are the same for everyone, and anyone can download the data and count again.',
        'The record cannot be changed without anyone noticing, not even by those who run this site.',
        'Nothing here is decided by a machine. Groups of opinion are found by arithmetic that is explained beside them.',
      ],
    },
    {
      heading: 'Who runs it',
      paragraphs: [
        `It is run for ${community} by its administrators, on a computer of their own choice. The software is Folkmoot: free, with its source open to all (AGPL). Any community can run it by itself.`,
      ],
    },
  ],
})

const privacy = (community: string): Statement => ({
  title: 'Privacy',
  parts: [
    {
      paragraphs: [
        'We keep as little about you as we can. We never show how one person voted, and we sell or give nothing to anyone.',
      ],
    },
    {
      heading: 'Without an account',
      paragraphs: [
        'You can take part in an open conversation without an account. Your browser then keeps one random cookie, called “visit”, so that your votes count once. It says nothing about you. Delete it and nobody, not even we, can tie those votes to your browser.',
        'If you vote with a printed code, your browser keeps that code in a cookie called “voting-code” for half an hour, or until you press “Put the code away”. We keep only a scrambled fingerprint of it.',
      ],
    },
    {
      heading: 'With an account',
      paragraphs: ['When you sign in, we keep:'],
      list: [
        'your email address, to sign you in and to write to you, and the name you choose to be seen by',
        'a cookie called “session”, until you sign out, and the kind of browser, so that you know your own sessions',
        'a cookie called “ceremony”, for some minutes, while you sign in with a passkey or through your council',
        'what you say and how you vote, so that you can see it again and change it',
        'which matters you follow',
        'if you ask to be known as a resident: that you are, since when, and how it was shown. A list of residents is kept only as keyed hashes, which cannot be read back',
        'if you tell us: your postcode or place, your age band, interests you declare. You can empty them at any time',
      ],
    },
    {
      heading: 'What others see',
      paragraphs: [
        'Others see statements, not who wrote them. They see how many people agree and how groups of people vote. Numbers about few people are not shown. Votes in downloads carry a number instead of a person. Somebody who already knows several of your votes could find your number there.',
      ],
    },
    {
      heading: 'Letters',
      paragraphs: [
        'We write what you asked for (sign-in links, news of what you follow or took part in) and what you must know about your account. Each letter of news can be stopped with one click, without signing in. We do not track whether you open it.',
      ],
    },
    {
      heading: 'What we do not do',
      paragraphs: [],
      list: [
        'No other company sees your visit: pages load nothing from anywhere else, unless those who run this site have set up map pictures from another server.',
        'No tracking and no advertising.',
        'Your network address is used for seconds, to stop floods of requests. It is not stored and not in our logs.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: [
        'Signed in, you can download everything kept about you, correct it, or have it erased. Erasing takes away everything that says who you are. What you said in public stays without you, and counts stay true. Copies in backups go when those are replaced.',
        `If something is wrong, tell the people who run this site for ${community}. You can also complain to the Information Commissioner (ico.org.uk).`,
      ],
      links: [{ href: '/account', label: 'Your account' }],
    },
  ],
})

const accessibility = (community: string): Statement => ({
  title: 'Accessibility',
  parts: [
    {
      paragraphs: [
        'As many people as possible should be able to use this site. We aim for the Web Content Accessibility Guidelines 2.2 at level AA.',
      ],
    },
    {
      heading: 'You should be able to',
      paragraphs: [],
      list: [
        'use everything by keyboard alone, and with a screen reader',
        'make text up to four times larger without losing anything',
        'use every page without JavaScript, and on a screen 360 pixels wide',
        'ask for less movement, and for more contrast or other colours, in your own device',
        'read every map and drawing in words or as a table beside it',
      ],
    },
    {
      heading: 'How it is tested',
      paragraphs: [
        'Every page is checked by a machine for breaches of the guidelines, at the width of a phone. Machines find only a part of what can be wrong.',
        'People who use assistive technology have not tested this version yet, and nobody has audited it. So we cannot claim that it meets the guidelines in full.',
      ],
    },
    {
      heading: 'If something stops you',
      paragraphs: [
        `Tell the people who run this site for ${community}: which page, what you wanted to do, what happened, and what you use to read it. They should answer you and say what they will do.`,
        'In England, Scotland and Wales the Equality and Human Rights Commission enforces the rules for public bodies (2018 No. 952). If you are not happy with how your complaint is answered, you can contact the Equality Advisory and Support Service.',
      ],
    },
  ],
})

export const statements = { about, privacy, accessibility }
