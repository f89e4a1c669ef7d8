import { Button } from '#ui/button.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Fieldset } from '#ui/fieldset.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { Costing } from '../../reads/list-costings.ts'
import type { ProposalsTexts } from '../../texts/en.ts'
import { feasibilities } from '../../vocabulary.ts'
import { proposalPath } from '../addresses.ts'
import { SimplePage } from '../simple-page.tsx'
import type { GatheredCosting } from './gather.ts'
import { CostingPart } from './part.tsx'
import { presentCostings, rangeOf } from './present.ts'

export interface CostingPageModel extends GatheredCosting {
  readonly errors: FieldErrors
  readonly warning: string | null
  readonly done: string | null
  readonly typed?: Typed
}

interface Props {
  readonly model: CostingPageModel
  readonly texts: ProposalsTexts
}

export function CostingView({ model, texts }: Props) {
  const words = texts.costing.page
  const { proposal, open, own, mayAsk, isAsked } = model
  const hasTask = mayAsk || isAsked || (own.isAuthor && open?.state === 'with-author')
  return (
    <SimplePage
      back={{ href: proposalPath(proposal.slug), label: proposal.title }}
      title={words.title}
      errors={model.errors}
      warning={model.warning}
      done={model.done}
    >
      {mayAsk && <AskFor model={model} texts={texts} />}
      {isAsked && open?.state === 'asked' && <TakeOn model={model} texts={texts} />}
      {isAsked && open?.state === 'working' && <State model={model} texts={texts} />}
      {own.isAuthor && open?.state === 'with-author' && <Answer model={model} costing={open} texts={texts} />}
      {!hasTask && <p class="govuk-body">{words.nothing}</p>}
      <CostingPart costings={presentCostings(model.costings, texts)} texts={texts} />
    </SimplePage>
  )
}

const fieldsOf = ({ errors, typed }: CostingPageModel) => ({ errors, ...(typed ? { typed } : {}) })

function AskFor({ model, texts: { costing } }: Props) {
  const words = costing.page
  const optionOf = ({ value, name, interests }: CostingPageModel['candidates'][number]) => ({
    value,
    label: name ?? words.someone,
    hint: value.startsWith('officer')
      ? interests.length > 0
        ? words.declares(interests.join('; '))
        : words.declaresNothing
      : undefined,
  })
  const officers = model.candidates.filter(({ value }) => value.startsWith('officer')).map(optionOf)
  const organisations = model.candidates.filter(({ value }) => value.startsWith('organisation')).map(optionOf)
  return (
    <form method="post" novalidate>
      <p class="govuk-body">{words.askLead}</p>
      <Radios
        name="who"
        legend={words.ask}
        legendSize="m"
        items={[...officers, ...(organisations.length > 0 ? [{ divider: words.organisations }] : []), ...organisations]}
        {...fieldsOf(model)}
      />
      <Button name="what" value="ask" preventDoubleClick>
        {words.askButton}
      </Button>
    </form>
  )
}

const TakeOn = ({ model, texts: { costing } }: Props) => (
  <form method="post" novalidate>
    <p class="govuk-body">{costing.page.takeOnLead}</p>
    <Radios
      name="interest"
      legend={costing.page.takeOn}
      legendSize="m"
      items={[
        { value: 'no', label: costing.page.no },
        { value: 'yes', label: costing.page.yes },
      ]}
      {...fieldsOf(model)}
    />
    <Button name="what" value="take-on" preventDoubleClick>
      {costing.page.takeOnButton}
    </Button>
  </form>
)

function State({ model, texts: { costing } }: Props) {
  const words = costing.page
  const fields = fieldsOf(model)
  const sum = { prefix: '£', width: 10, inputmode: 'decimal' } as const
  return (
    <form method="post" novalidate data-keep-text>
      <h2 class="govuk-heading-m">{words.state}</h2>
      <Radios
        name="feasible"
        legend={words.feasible}
        legendSize="s"
        items={feasibilities.map((value) => ({ value, label: costing.feasible[value] }))}
        {...fields}
      />
      <Fieldset legend={words.onceLegend} legendSize="s">
        <TextInput name="costFrom" label={words.from} {...sum} {...fields} />
        <TextInput name="costTo" label={words.to} {...sum} {...fields} />
      </Fieldset>
      <Fieldset legend={words.yearlyLegend} legendSize="s">
        <TextInput name="yearlyFrom" label={words.from} {...sum} {...fields} />
        <TextInput name="yearlyTo" label={words.to} {...sum} {...fields} />
      </Fieldset>
      <Textarea name="reasons" label={words.reasons} labelSize="s" hint={words.reasonsHint} rows={6} {...fields} />
      <Textarea name="sources" label={words.sources} labelSize="s" hint={words.sourcesHint} rows={4} {...fields} />
      <Button name="what" value="state" preventDoubleClick>
        {words.stateButton}
      </Button>
    </form>
  )
}

function Answer({ model, costing, texts }: Props & { readonly costing: Costing }) {
  const words = texts.costing.page
  const once = rangeOf(costing.cost_from, costing.cost_to, texts)
  const yearly = rangeOf(costing.yearly_from, costing.yearly_to, texts)
  return (
    <form method="post" novalidate data-keep-text>
      <h2 class="govuk-heading-m">{words.answer}</h2>
      <SummaryList
        rows={[
          { key: words.feasible, value: costing.feasible ? texts.costing.feasible[costing.feasible] : '' },
          ...(once ? [{ key: texts.costing.once, value: once }] : []),
          ...(yearly ? [{ key: texts.costing.yearly, value: yearly }] : []),
          { key: texts.costing.reasons, value: <span class="app-lines">{costing.reasons}</span> },
          ...(costing.sources
            ? [{ key: texts.costing.sources, value: <span class="app-lines">{costing.sources}</span> }]
            : []),
        ]}
      />
      {costing.answer_until && <p class="govuk-body">{words.answerLead(costing.answer_until)}</p>}
      <Textarea
        name="answer"
        label={words.answerWords}
        labelSize="s"
        hint={words.answerHint}
        rows={5}
        {...fieldsOf(model)}
      />
      <Button name="what" value="answer" preventDoubleClick>
        {words.answerButton}
      </Button>
    </form>
  )
}
