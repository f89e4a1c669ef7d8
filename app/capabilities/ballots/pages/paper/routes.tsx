import { z } from 'zod'
import { Radios } from '#ui/radios.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Ballot } from '../../reads/find-ballot.ts'
import type { CountRule } from '../../rules/count-rule.ts'
import { freshRule } from '../../rules/fresh-rule.ts'
import { type PaperBounds, usualBounds } from '../../rules/paper-bounds.ts'
import type { BallotProblem } from '../../rules/problems-of-ballot.ts'
import { papersFor, rulesForPaper } from '../../rules/rules-for-paper.ts'
import { type PaperType, paperTypes } from '../../vocabulary.ts'
import { paperPath } from '../addresses.ts'
import { draftStep, StepPage, type StepShown } from '../draft-step.tsx'

const small = z.string().max(20).default('')

export const paperRoutes = draftStep({
  path: paperPath,
  summary: 'How people vote in a ballot: the type of paper',
  title: ({ manage }) => manage.paper.title,
  form: z.strictObject({
    type: z.enum(paperTypes, { error: 'type-missing' }),
    'most-approval': small,
    'most-knapsack': small,
    'most-ranking': small,
    points: small,
    highestScore: small,
  }),
  read(form, ballot) {
    const bounds = readBounds(form)
    if (!bounds.ok) return { ok: false, problems: bounds.problems }
    const { type } = form
    const options = type === 'yes-no' ? { options: [] } : {}
    const isEmptied = type === 'yes-no' && ballot.options.length > 0
    if (isEmptied) return { ok: false, problems: [{ field: 'type', key: 'options-none' }] }
    return { ok: true, changes: { paper: type, bounds: bounds.bounds, rule: ruleFor(type, ballot), ...options } }
  },
  view: PaperView,
})

/** The rule stays where it goes with the paper; otherwise it becomes the recommended one. */
function ruleFor(type: PaperType, { rule, budgetPence }: Ballot): CountRule {
  const rules = rulesForPaper(type, budgetPence !== null)
  return rules.includes(rule.rule) || rules.length === 0 ? rule : freshRule(rules[0]!)
}

type Read =
  | { readonly ok: true; readonly bounds: PaperBounds }
  | { readonly ok: false; readonly problems: readonly BallotProblem[] }

interface Typed {
  readonly type: PaperType
  readonly 'most-approval': string
  readonly 'most-knapsack': string
  readonly 'most-ranking': string
  readonly points: string
  readonly highestScore: string
}

/** Only what the type of paper has; fields of other types are left alone. */
function readBounds(form: Typed): Read {
  const { type, points, highestScore } = form
  const usual = usualBounds(type)
  const wrong = (field: string, key: string): Read => ({ ok: false, problems: [{ field, key }] })
  switch (type) {
    case 'yes-no':
    case 'choose-one':
      return { ok: true, bounds: {} }
    case 'points': {
      const given = points.trim() === '' ? usual.points! : whole(points, 10_000)
      return given === null ? wrong('points', 'points-wrong') : { ok: true, bounds: { points: given } }
    }
    case 'score': {
      const given = highestScore.trim() === '' ? usual.highestScore! : whole(highestScore, 100)
      return given === null ? wrong('highestScore', 'score-wrong') : { ok: true, bounds: { highestScore: given } }
    }
    case 'approval':
    case 'knapsack':
    case 'ranking': {
      const most = form[`most-${type}`]
      if (most.trim() === '') return { ok: true, bounds: {} }
      const given = whole(most, 1000)
      return given === null ? wrong(`most-${type}`, 'most-wrong') : { ok: true, bounds: { mostOptions: given } }
    }
  }
}

/** A whole number from 1 up to the most there can be; null for anything else. */
export function whole(typed: string, most: number): number | null {
  const text = typed.trim()
  return /^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : null
}

function PaperView(shown: StepShown) {
  const { ballot, texts, errors, typed } = shown
  const own = texts.manage.paper
  const types = papersFor(ballot.budgetPence !== null)
  return (
    <StepPage title={own.title} slug={ballot.slug} errors={errors} manage={texts.manage} intro={own.intro}>
      <Radios
        name="type"
        legend={own.type}
        legendSize="s"
        items={types.map((value, k) => ({
          value,
          label: `${texts.papers.guides[value].label}${k === 0 ? own.recommended : ''}`,
          hint: texts.papers.guides[value].hint,
          ...(value === 'yes-no' || value === 'choose-one' ? {} : { conditional: <Bounds {...shown} type={value} /> }),
        }))}
        value={ballot.paper}
        errors={errors}
        typed={typed}
      />
      <p class="govuk-body app-quiet">{own.ruleChanged}</p>
    </StepPage>
  )
}

/** What bounds a paper of one type; nothing for most of them. */
function Bounds({ ballot, texts, errors, typed, type }: StepShown & { readonly type: PaperType }) {
  const own = texts.manage.paper
  const isNow = ballot.paper === type
  const field = { errors, typed, width: 4, inputmode: 'numeric' } as const
  const { points, highestScore, mostOptions } = isNow ? ballot.bounds : usualBounds(type)
  switch (type) {
    case 'yes-no':
    case 'choose-one':
      return null
    case 'points':
      return <TextInput name="points" label={own.points} hint={own.pointsHint} value={String(points)} {...field} />
    case 'score':
      return (
        <TextInput
          name="highestScore"
          label={own.highest}
          hint={own.highestHint}
          value={String(highestScore)}
          {...field}
        />
      )
    case 'approval':
    case 'knapsack':
    case 'ranking':
      return (
        <TextInput
          name={`most-${type}`}
          label={own.most}
          hint={own.mostHint}
          value={String(mostOptions ?? '')}
          {...field}
        />
      )
  }
}
