import { counted, number } from '#ui/texts/english.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
})
const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/London' })
const entries = counted('entry', 'entries')

export const en = {
  day: (at: Date) => dayFormat.format(at),
  time: (at: Date) => timeFormat.format(at),
  record: {
    title: 'The public record',
    lead: 'Everything done here in public is written down, one line after another. No line can be changed or taken out without anyone noticing.',
    holds: (n: number) => `It holds ${entries(n)}.`,
    newest: 'The newest is first.',
    emptyTitle: 'Nothing is recorded yet',
    empty: 'The first line is written when something is done in public here, such as opening a conversation.',
    emptyNext: 'Go to the home page',
    filter: 'Show only',
    all: 'Everything',
    apply: 'Show',
    noneTitle: 'No such lines',
    none: 'Nothing in the record is of this kind.',
    showAll: 'Show everything',
    aboutOne: 'You see only what the record says about one thing.',
    number: (n: number) => `Entry ${number(n)}`,
    earlier: 'Earlier',
    later: 'Later',
    checkTitle: 'Check it yourself',
    check:
      'Each line holds a fingerprint of the line before it. So the fingerprint of the newest line vouches for all of them. Note it down; if the record is ever rewritten, yours no longer fits.',
    head: 'Newest line',
    headFingerprint: 'Its fingerprint',
    headAsData: 'The same for programs',
    download: 'Download the whole record',
    downloadHint: 'One line of JSON for each entry.',
    how: 'How to check the download',
    howCommand: 'Folkmoot comes with a command that checks the file. It needs nothing but the file, and trusts nobody:',
    howHead:
      'Give it the fingerprint that you, or anyone else, noted earlier. It says whether that line is still there, and names every line that was changed, taken out or moved.',
    howOwn:
      'You can also write your own check. Each line is {"hash":"…","entry":{…}}. The SHA-256 of the characters of the entry, from its first brace to its last, must be the hash. The entry’s “previous” must be the hash of the line before; in the first line it is 64 zeros. Its “seq” must be one more than in the line before.',
  },
  entry: {
    title: (n: number) => `Entry ${number(n)}`,
    back: 'The public record',
    about: 'Read more about it',
    when: 'When',
    kind: 'Kind',
    subject: 'What it is about',
    subjectAll: 'Everything recorded about it',
    facts: 'What was recorded',
    noFacts: 'Nothing more.',
    fingerprint: 'Fingerprint',
    previous: 'Fingerprint of the line before',
    first: 'This is the first line.',
    exact: 'The exact line that the fingerprint was taken of',
    exactHint: 'Its fingerprint is the SHA-256 of these characters.',
    before: 'The line before',
    after: 'The line after',
    fact: 'Name',
    value: 'Value',
    nothing: 'nothing',
    yes: 'yes',
    no: 'no',
  },
}

export type LedgerTexts = typeof en
