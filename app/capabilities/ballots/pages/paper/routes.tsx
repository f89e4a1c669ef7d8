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
    most: small,
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
  readonly most: string
  readonly points: string
  readonly highestScore: string
}

/** Only what the type of paper has; fields of other types are left alone. */
function readBounds(form: Typed): Read {
  const { type, most, points, highestScore } = form
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
      if (most.trim() === '') return { ok: true, bounds: {} }
      const given = whole(most, 1000)
      return given === null ? wrong('most', 'most-wrong') : { ok: true, bounds: { mostOptions: given } }
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
        }))}
        value={ballot.paper}
        errors={errors}
        typed={typed}
      />
      <Bounds {...shown} types={types} />
      <p class="govuk-body app-quiet">{own.ruleChanged}</p>
    </StepPage>
  )
}

/** What bounds a paper, each field with the types that it is for. */
function Bounds({ ballot, texts, errors, typed, types }: StepShown & { readonly types: readonly PaperType[] }) {
  const own = texts.manage.paper
  const { mostOptions, points, highestScore } = ballot.bounds
  const field = { errors, typed, labelSize: 's', width: 4, inputmode: 'numeric' } as const
  const text = (value: number | undefined) => String(value ?? '')
  return (
    <>
      <TextInput name="most" label={own.most} hint={own.mostHint} value={text(mostOptions)} {...field} />
      {types.includes('points') && (
        <TextInput name="points" label={own.points} hint={own.pointsHint} value={text(points)} {...field} />
      )}
      <TextInput name="highestScore" label={own.highest} hint={own.highestHint} value={text(highestScore)} {...field} />
    </>
  )
}
