import { count, counted, number } from '#ui/texts/english.ts'
import type { AddressesProblem } from '../../rules/read-addresses.ts'
import type { ListField } from '../../rules/read-residents.ts'
import type { TableProblem } from '../../rules/read-table.ts'

/** Some line numbers, and how many more. */
function lines(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 12).join(', ')
  const more = numbers.length > 12 ? ` and ${numbers.length - 12} more` : ''
  return `${numbers.length === 1 ? 'line' : 'lines'} ${shown}${more}`
}

function tableProblem(problem: TableProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'There is nothing in it.'
    case 'not-text':
      return problem.lines.length > 0
        ? `It is not saved as UTF-8: see ${lines(problem.lines)}. In your spreadsheet, choose “CSV UTF-8” when saving.`
        : 'It is not a CSV file. In your spreadsheet, choose “CSV UTF-8” when saving.'
    case 'not-a-table':
      return `It cannot be read from line ${problem.line} on: look for a quotation mark that is not closed.`
    case 'too-many-lines':
      return `It has more than ${number(problem.most)} lines. Split it.`
  }
}

function addressProblem(problem: AddressesProblem): string {
  switch (problem.kind) {
    case 'no-postcode':
      return `Each line needs a street and, at its end, a postcode: see ${lines(problem.lines)}.`
    case 'too-long':
      return `At most 8 parts of 60 characters fit on an envelope: see ${lines(problem.lines)}.`
    default:
      return tableProblem(problem)
  }
}

const fields: Record<ListField, string> = {
  name: 'Full name',
  first: 'First name',
  last: 'Last name',
  postcode: 'Postcode',
  email: 'Email address',
}

/** For officers: letters, lists, single residents, appeals. */
export const residents = {
  lines,
  tableProblem,
  addressProblem,
  fallback: 'Check what you entered here.',
  back: 'Running this site',
  letters: {
    title: 'Print letters with residence codes',
    why: 'Each letter holds a code that makes one person a resident. Addresses are used for printing and then forgotten: only scrambled fingerprints stay, to see which address had a letter.',
    addresses: 'Addresses, one on each line',
    addressesHint: 'Parts with commas between, the postcode last: 12 High Street, Holt, NR25 6AA. At most 500.',
    file: 'Or a CSV file of addresses',
    fileHint: 'One address a line, no headings.',
    each: 'Letters to each address',
    eachHint: 'One for each adult who may ask for it.',
    button: 'Make the letters',
    madeTitle: (n: number) => (n === 1 ? '1 letter' : `${n} letters`),
    printNow: 'Print them now. The codes are kept nowhere, so this page cannot be shown again.',
    how: 'Use your browser’s print command. Each letter is a page of its own; this note is not printed. The address fits the window of a DL envelope.',
    doubles: (numbers: readonly number[]) => `Left out, because the address is there twice: ${lines(numbers)}.`,
    sentBefore: (numbers: readonly number[]) =>
      `These addresses had a letter in the last half year: ${lines(numbers)}.`,
    done: 'I have printed them',
  },
  letter: {
    greeting: 'To everyone who lives here',
    subject: (community: string) => `Your code for ${community}`,
    what: (community: string) =>
      `${community} has a site where residents say what they think, see where the community stands, and follow what becomes of it. Some of it is for residents only. This code shows that you live here.`,
    code: 'Your code',
    steps: (address: string) => [
      `Go to ${address}`,
      'Sign in with your email address.',
      'Type the code. That is all; your address is not kept.',
    ],
    until: (day: string) => `The code works once, for one person, until ${day}.`,
    careful:
      'Nobody will ever ring or write to ask you for it. If you do not want to take part, throw this letter away.',
  },
  register: {
    title: 'Import a list of residents',
    why: 'For example a list of members, or of people who asked to be on it. You need a lawful reason to use it in this way; the full electoral register may not be used for this.',
    keeps:
      'Only scrambled fingerprints of names with postcodes and of email addresses are kept, which nobody can read. The file itself is sealed while you look at it, and thrown away when you are done, or after an hour.',
    now: 'The list in use',
    none: 'No list was imported yet',
    noneWhy: 'Residents can then show where they live by letter, or by asking a person to look.',
    from: 'Where it comes from',
    importedOn: 'Imported on',
    entries: 'People on it',
    leftOut: 'Left out',
    leftOutCount: (doubles: number, unusable: number) => `${doubles} doubles, ${unusable} unusable lines`,
    residents: 'Residents by a list',
    file: 'CSV file of the new list',
    fileHint: 'With headings in its first line. Saved as “CSV UTF-8”, at most 5 MB and 50,000 lines.',
    look: 'Look at it',
    lookTitle: 'Look at the list',
    lookWhy: (file: string, n: number) =>
      `${file}: ${count(n, 'line', 'lines')} after the headings. Nothing is imported yet.`,
    fieldsTitle: 'Which column is what?',
    fields,
    notThere: 'Not in this file',
    lookAgain: 'Look again',
    sample: 'The first lines, as we read them',
    line: (number: number) => `Line ${number}`,
    nothing: 'nothing',
    counts: 'What would be imported',
    people: counted('person', 'people'),
    doubles: 'Doubles, left out',
    unusable: 'Unusable, left out',
    unusableWhy: 'No name with a real postcode, and no email address.',
    noneOfThem: 'None',
    source: 'Where does this list come from?',
    sourceHint: 'Residents see this. For example: members of the village hall, November 2026.',
    gone: 'People who became residents by a list before, and are not on this one',
    goneStay: 'stay residents',
    goneEnd: 'are no longer residents, and get an email that says so',
    replaces: 'The new list replaces the one in use. A line that somebody has used stays used.',
    import: 'Import this list',
    cancel: 'Do not import it',
    imported: (entries: number) => `The list is in use. It has ${entries === 1 ? '1 person' : `${entries} people`}.`,
    gone404: 'This list is no longer there',
    gone404Why:
      'A list is thrown away an hour after it was brought, once it is imported, or when a newer one is brought.',
    bringAgain: 'Bring it again',
  },
  record: {
    title: 'Record a resident',
    why: 'When you know it yourself, or have seen something that shows it. They get an email with your reason. It stands in the public record without a name.',
    counts: 'Residents now',
    by: {
      letter: 'By a letter',
      register: 'By a list',
      officer: 'By an officer',
      demonstration: 'For the demonstration',
    },
    email: 'Email address they sign in with',
    decision: 'What do you record?',
    yes: 'They live here',
    yesHint: 'They become a resident at once.',
    no: 'They no longer live here',
    noHint: 'Their residence ends at once. They can appeal.',
    reason: 'Reason',
    reasonHint: 'They will read it. Say what you know or saw, not more than is needed.',
    button: 'Record it',
    done: 'It was recorded. They get an email with your reason.',
  },
  appeals: {
    title: 'Appeals about residence',
    why: 'These people were not recognised as residents, or think they should be. Answer each with a reason; they get it by email.',
    none: 'No appeal is waiting',
    noneWhy: 'You get an email when somebody asks.',
    one: 'An appeal about residence',
    asked: (day: string) => `Asked on ${day}`,
    askedOn: 'Asked on',
    who: 'Who',
    email: 'Email address',
    words: 'In their words',
    look: 'Look at it',
    decision: 'What do you decide?',
    uphold: 'Record them as a resident',
    turnDown: 'Turn it down',
    turnDownHint: 'They can appeal again with something new.',
    reason: 'Reason',
    reasonHint: 'They will read it. Say what would change your mind.',
    button: 'Decide',
    decided: 'It is decided. They get an email with your reason.',
    wasDecided: 'This appeal is decided',
    upheld: 'They were recorded as a resident.',
    turnedDown: 'It was turned down.',
    nobody: 'Somebody without a name',
  },
  errors: {
    'file-missing': 'Choose a file.',
    'addresses-missing': 'Type addresses, or choose a file.',
    'addresses-both': 'Type addresses or choose a file, not both.',
    'each-form': 'Choose how many letters each address gets.',
    'fields-missing': 'Choose the column with the email address, or those with a name and a postcode.',
    'fields-same': 'Two of these are the same column.',
    'source-missing': 'Say where the list comes from.',
    'source-long': 'Use at most 120 characters.',
    'gone-missing': 'Choose what happens to them.',
    'no-people': 'No line of this file can be used. Check which column is what.',
    'email-missing': 'Enter their email address.',
    'email-form': 'Enter an email address in the form name@example.org.',
    'decision-missing': 'Choose what you decide.',
    'reason-missing': 'Give a reason of at least ten characters.',
    'reason-long': 'Use at most 500 characters.',
    'not-yours-to-do': 'Only officers may do this, after their second code.',
    'own-residence': 'Somebody else has to decide about you.',
    'no-such-person': 'Nobody has signed in here with this address.',
    'shared-account': 'The demonstration’s accounts are shared by everyone, so they stay as they are.',
    'resident-already': 'They are a resident already.',
    'not-a-resident': 'They are not recorded as a resident.',
    'decided-already': 'Somebody else has just decided it.',
  } as Record<string, string>,
}
