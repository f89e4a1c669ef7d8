import type { Marks, OptionId, SinglePapers, SingleRule } from './contract.ts'
import type { SingleProblem } from './contract-result.ts'

/** SinglePapers that the rule cannot read. A count never guesses what a voter meant. */
export function checkPapers(papers: SinglePapers, rule: SingleRule): SingleProblem[] {
  const known = new Set(rule.kind === 'yes-no' ? [] : rule.options)
  return papers.flatMap(({ marks, times }, paper): SingleProblem[] => {
    if (!Number.isSafeInteger(times) || times < 0) return [{ problem: 'times-not-possible', paper }]
    if (!fits(marks, rule)) return [{ problem: 'paper-of-another-kind', paper }]
    return [...checkNamed(namedOn(marks), known, paper), ...checkMarks(marks, rule, paper)]
  })
}

function fits(marks: Marks, rule: SingleRule): boolean {
  switch (rule.kind) {
    case 'yes-no':
      return 'answer' in marks && ['yes', 'no', 'abstain'].includes(marks.answer)
    case 'choose-one':
      return 'choice' in marks
    case 'approval':
      return 'approved' in marks
    case 'score':
      return 'scores' in marks
    case 'instant-run-off':
    case 'single-transferable-vote':
    case 'condorcet':
      return 'ranking' in marks
  }
}

/** The options that a paper names, in its own order. */
function namedOn(marks: Marks): readonly OptionId[] {
  if ('choice' in marks) return marks.choice === null ? [] : [marks.choice]
  if ('approved' in marks) return marks.approved
  if ('scores' in marks) return Object.keys(marks.scores)
  if ('ranking' in marks) return marks.ranking.flat()
  return []
}

function checkNamed(named: readonly OptionId[], known: ReadonlySet<OptionId>, paper: number): SingleProblem[] {
  const seen = new Set<OptionId>()
  return named.flatMap((option): SingleProblem[] => {
    if (!known.has(option)) return [{ problem: 'unknown-option', paper, option }]
    if (seen.has(option)) return [{ problem: 'marked-twice', paper, option }]
    seen.add(option)
    return []
  })
}

function checkMarks(marks: Marks, rule: SingleRule, paper: number): SingleProblem[] {
  if (rule.kind === 'approval' && 'approved' in marks && marks.approved.length > (rule.atMost ?? Infinity))
    return [{ problem: 'too-many-marks', paper }]
  if (rule.kind === 'score' && 'scores' in marks)
    return Object.entries(marks.scores)
      .filter(([, score]) => !Number.isSafeInteger(score) || score < rule.lowest || score > rule.highest)
      .map(([option]) => ({ problem: 'score-not-possible', paper, option }))
  const strict = rule.kind === 'instant-run-off' || rule.kind === 'single-transferable-vote'
  if (strict && 'ranking' in marks && marks.ranking.some((place) => place.length > 1))
    return [{ problem: 'equal-places', paper }]
  return []
}

/** No mark at all: handed in, but chooses nothing. */
export function isBlank(marks: Marks): boolean {
  return 'answer' in marks ? marks.answer === 'abstain' : namedOn(marks).length === 0
}
