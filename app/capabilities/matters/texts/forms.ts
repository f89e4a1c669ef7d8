import { listed } from '#ui/texts/english.ts'
/** What the forms of matters say. */
export const forms = {
  follow: {
    legend: 'How often shall we write to you?',
    legendAgain: 'How often we write to you',
    often: {
      'at-once': 'At once, each time something happens',
      daily: 'Once a day, in the morning, if there is news',
      weekly: 'Once a week, on Monday morning, if there is news',
    },
    following: {
      'at-once': 'You follow this matter. We write to you at once when something happens.',
      daily: 'You follow this matter. We write to you in the morning if there is news.',
      weekly: 'You follow this matter. We write to you on Monday morning if there is news.',
    },
    button: 'Follow this matter',
    change: 'Change how often',
    stop: 'Stop following',
    signIn: 'Sign in to follow this matter',
    signInWhy: 'We then write to you when something happens. You can stop it with one click at any time.',
  },
  edit: {
    newTitle: 'Take up a question',
    title: 'Change this matter',
    guidance:
      'A matter is one question, with everything that follows from it on one page. Write it so that somebody who has never heard of it understands it.',
    name: 'Title',
    nameHint: 'A few words, for example “The future of our library”.',
    question: 'The question',
    questionHint: 'One sentence that ends with a question mark. It must be possible to answer it in more than one way.',
    summary: 'What it is about (optional)',
    summaryHint: 'Two or three sentences: what is at stake, for whom, and why now.',
    responsible: 'Who must answer (optional)',
    responsibleHint:
      'The council or body that has to say what it will do, for example “Exampleham Town Council”. Never a private person.',
    place: 'Place (optional)',
    placeHint: 'The name or code of one place. Leave it empty if it is for everyone here.',
    placeOnly: 'Place',
    placeOnlyHint: (places: readonly string[]) =>
      `Your role is for ${listed(places)}. Enter the name or code of that place, or of one in it.`,
    saveDraft: 'Keep as a draft',
    publish: 'Publish now',
    save: 'Save the changes',
    back: 'Back',
    publishWhy: 'Once published, everyone can see it, and each later change is written to the public record.',
  },
  close: {
    title: 'Say what was decided, or close it',
    legend: 'What has happened?',
    decided: 'It is decided',
    decidedHint: 'There is a decision. It may still have to be carried out, so the story goes on.',
    closed: 'It is closed',
    closedHint: 'Nothing more will happen here. This cannot be undone.',
    outcome: 'In plain words for everyone',
    outcomeHint:
      'What was decided, by whom, and why; or why it is closed. Everyone who follows the matter gets these words by mail.',
    button: 'Publish this',
    back: 'Back',
  },
  errors: {
    'title-missing': 'Enter a title',
    'title-long': 'The title must be 120 characters or fewer',
    'question-missing': 'Enter the question',
    'question-long': 'The question must be 300 characters or fewer',
    'summary-long': 'What it is about must be 4,000 characters or fewer',
    'responsible-long': 'Who must answer must be 200 characters or fewer',
    'place-long': 'The place must be 100 characters or fewer',
    'place-unknown':
      'There is no place of this name here. Use a name or code from the page of places, or leave it empty',
    'not-your-place':
      'Your role is for a part of this community. Enter a place that it covers: the one it is for, or one in it',
    'place-not-one': 'More than one place has this name. Use its code, which its page shows',
    'state-missing': 'Choose what has happened',
    'outcome-missing': 'Say it in a few plain words',
    'outcome-long': 'The words must be 4,000 characters or fewer',
    'not-open': 'This matter is not open any more, so this was not done. Reload the page to see where it stands',
    'steps-are-open': 'A step of this matter is still open. Close that first, then close the matter',
    'often-missing': 'Choose how often we write to you',
    wrong: 'Check this field',
  } as Readonly<Record<string, string>>,
}
