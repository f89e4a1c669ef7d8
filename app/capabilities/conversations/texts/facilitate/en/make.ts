const hours = { 24: 'Within one day', 48: 'Within two days', 72: 'Within three days', 168: 'Within a week' } as const

/** Making a conversation, and changing it. */
export const make = {
  title: 'Start a conversation',
  editTitle: 'Change the draft',
  changeTitle: 'Change what can still change',
  intro:
    'It takes about five minutes. Nobody else sees it until you open it, and you can change everything until then.',
  parts: {
    question: 'The question',
    background: 'What people read first',
    statements: 'Statements to vote on',
    people: 'Who takes part, and how',
    time: 'How long',
    place: 'Where it belongs',
  },
  question: 'What do you want to ask?',
  questionHint:
    'One open question that people can answer in short statements. For example: “What would make our high street a place you like to go?”',
  askedBy: 'Who asks?',
  askedByHint: 'The council or group that will use the answers. People see this beside the question.',
  promise: 'What will you do with the answers?',
  promiseHint:
    'Say only what you can keep: who reads them, by when, and what can change. For example: “The town council discusses the result in public on 4 June and says what it will do.” You need this before you open it.',
  background: 'What should people know first? (optional)',
  backgroundHint:
    'A few short paragraphs: why you ask, what can be decided and what cannot. Leave an empty line between paragraphs.',
  sources: 'Sources (optional)',
  sourcesHint: 'Where your facts come from, one a line: the title, then its web address if it has one.',
  sourcesExample: 'For example: Budget 2026, page 4 https://example.org/budget.pdf',
  statements: 'Statements to start with',
  statementsHint:
    'One a line, at least five. Each says one thing that people can agree or disagree with. Take different sides: people vote on these first, then add their own.',
  statementsExample: 'What good statements look like',
  statementsGood: [
    'Good: “There should be a bench every 200 metres.” It says one thing, and it is clear what a vote means.',
    'Not so good: “More benches and less traffic.” People may want one and not the other.',
    'Not so good: “Do we need benches?” It is a question; nobody can agree with it.',
  ],
  audience: 'Who may take part?',
  audiences: {
    link: {
      label: 'Anyone with the link',
      hint: 'Most people take part, with no account. Somebody could vote twice with two phones; the report says where voting looks unusual.',
    },
    confirmed: {
      label: 'Anyone who confirms an email address',
      hint: 'One more step for people, and harder to vote twice.',
    },
    resident: {
      label: 'Residents only',
      hint: 'People prove that they live here, by a posted code or the register. Fewest take part; use it where only residents should be heard.',
    },
  },
  moderation: 'When do you look at new statements?',
  moderations: {
    before: {
      label: 'Before others see them',
      hint: 'Safer, and right for most. You have to look about once a day: people wait, and are told that they do.',
    },
    after: {
      label: 'After others see them',
      hint: 'Quicker for people. You can still take a statement down, with a reason. Use it if you look several times a day.',
    },
  },
  look: 'How soon will you look?',
  lookHint: 'People are told this when they add a statement. Choose what you can keep, weekends included.',
  hours,
  closes: 'Last day (optional)',
  closesHint:
    'It closes at midnight at the end of this day. Two to four weeks is usual. Without a day it stays open until you close it. You can move it later, not sooner. For example, 27 3 2027',
  closesWhere: 'Two to four weeks is usual',
  asks: 'May we ask people about themselves? (optional)',
  asksHint:
    'Only to see who is missing among those who take part. Answers are voluntary, and never shown for fewer than five people.',
  asksAge: 'Their age band',
  asksPlace: 'Roughly where they live: a postcode, kept only as an area',
  matter: 'Which matter is it part of?',
  matterHint:
    'A matter keeps everything about one question together, from the first word to what became of it. If in doubt, make a new one.',
  matterNew: 'A new matter, named after the question',
  matterNewAbout: (place: string) => `A new matter about ${place}, named after the question`,
  matterDraft: (title: string) => `${title} (not public yet)`,
  slug: 'Short address (optional)',
  slugHint:
    'People type this from the poster, so keep it short. Small letters, figures and hyphens. Leave it empty and we make one from the question. It cannot change once the conversation is open.',
  submit: 'Save the draft',
  save: 'Save',
  saveChanges: 'Save the changes',
  cancel: 'Back without saving',
  fixed: {
    title: 'What stays as it is',
    why: 'People have read these, and may have voted on these terms. To change them, close this conversation and start another.',
    question: 'Question',
    askedBy: 'Who asks',
    promise: 'What you promised',
    audience: 'Who may take part',
    moderation: 'When you look at statements',
    statements: 'Statements',
    statementsValue: (n: number) =>
      n === 1 ? '1 is there; its words never change' : `${n} are there; their words never change`,
    address: 'Address',
  },
  moreStatements: 'More statements (optional)',
  moreStatementsHint:
    'One a line. They are added to those that are there, and people are asked about them from now on.',
  moreTime: 'Last day',
  moreTimeHint: 'You can move it later, not sooner: people plan by it. To end it sooner, close it and say why.',
  errors: {
    'question-missing': 'Enter the question',
    'question-short': 'The question must be 10 characters or more',
    'question-long': 'The question must be 200 characters or fewer',
    'background-long': 'The background must be 6,000 characters or fewer',
    'sources-long': 'There must be 20 sources or fewer, one a line',
    'source-long': 'Each source must be 300 characters or fewer before its address',
    'askedBy-missing': 'Enter who asks',
    'askedBy-long': 'Who asks must be 200 characters or fewer',
    'promise-long': 'What you will do must be 1,000 characters or fewer',
    'statements-many': 'Enter 200 statements or fewer; people add more',
    'look-wrong': 'Choose how soon you will look at new statements',
    'audience-missing': 'Choose who may take part',
    'moderation-missing': 'Choose when you look at new statements',
    'date-wrong': 'The last day must be a real date, like 27 3 2027',
    'date-past': 'The last day must be today or later',
    'date-sooner': 'The last day can be moved later, not sooner',
    'slug-wrong': 'The short address must be 2 to 60 small letters, figures and single hyphens',
    'not-your-place': 'Your role is for another place than this matter. Choose one about your place',
    'no-such-matter': 'The matter you chose is not there any more. Choose another',
    'matter-closed': 'The matter you chose is closed. Choose another',
    'matter-fixed': 'It was announced as a part of its matter, and stays there',
  } as Readonly<Record<string, string>>,
  statementErrors: {
    'statement-empty': () => 'A statement is empty',
    'statement-too-short': (text: string) => `“${text}” is too short: a statement needs a few words`,
    'statement-too-long': (text: string) => `“${text.slice(0, 60)}…” is too long: 280 characters or fewer`,
    'statement-twice': (text: string) => `“${text}” is there twice`,
  } as Readonly<Record<string, (text: string) => string>>,
  slugTaken: (free: string) => `Another conversation has this address. This one is free: ${free}`,
  error: 'Check this answer',
  notNow: {
    'not-yours-to-do': 'Only people who run conversations for this community can do this.',
    'not-a-draft': 'It was opened meanwhile, so the draft cannot change any more. What you typed is still below.',
    'not-open': 'It has closed meanwhile, so nothing can change any more. What you typed is still below.',
  },
}
