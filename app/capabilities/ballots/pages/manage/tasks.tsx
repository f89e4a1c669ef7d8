import { Tag } from '#ui/tag.tsx'
import { type Task, TaskList } from '#ui/task-list.tsx'
import type { RuleName } from '../../rules/count-rule.ts'
import type { MissingToOpen } from '../../rules/missing-to-open.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import {
  appealsPath,
  ballotPath,
  countPath,
  datesPath,
  onPaperPath,
  openPath,
  optionsPath,
  paperPath,
  questionPath,
  resultPath,
  rollListPath,
  rollPath,
  stopPath,
  tryPath,
} from '../addresses.ts'
import type { ManageModel } from './present.ts'

interface TasksProps {
  readonly model: ManageModel
  readonly texts: RunTexts
}

/** What there is to do now, with where each part stands. */
export function Tasks({ model, texts }: TasksProps) {
  const { tasks } = texts.manage
  switch (model.door.kind) {
    case 'draft':
      return (
        <>
          <Titled id="prepare" title={tasks.prepare} items={prepareTasks(model, texts)} />
          <Titled id="check" title={tasks.check} items={checkTasks(model, texts)} />
          <Titled id="go" title={tasks.go} items={[openTask(model, texts)]} />
        </>
      )
    case 'not-yet-open':
    case 'open':
      return <Titled id="now" title={tasks.now} items={openTasks(model, texts)} />
    case 'closed':
    case 'stopped':
      return <Titled id="after" title={tasks.after} items={afterTasks(model, texts)} />
  }
}

const Titled = ({
  id,
  title,
  items,
}: {
  readonly id: string
  readonly title: string
  readonly items: readonly Task[]
}) => (
  <section aria-labelledby={id}>
    <h2 class="govuk-heading-m" id={id}>
      {title}
    </h2>
    <TaskList items={items} idPrefix={id} />
  </section>
)

const ofOptions: readonly MissingToOpen[] = [
  'too-few-options',
  'cost-missing',
  'nothing-affordable',
  'option-without-district',
  'more-seats-than-options',
]
const ofDates: readonly MissingToOpen[] = ['closes-missing', 'closes-too-soon', 'closes-before-opens']

function prepareTasks(model: ManageModel, { manage, papers, rules, roll: rollTexts }: RunTexts): readonly Task[] {
  const { slug, missing, paper, rollSources, opensAt, closesAt } = model
  const { tasks, status } = manage
  const state = (...kinds: readonly MissingToOpen[]) => {
    const lacks = missing.some((kind) => kinds.includes(kind))
    return lacks ? <Tag colour="yellow">{status.todo}</Tag> : status.done
  }
  const main = rollSources.find((source) => source !== 'codes') ?? 'codes'
  const onList = model.roll.bySource.find(({ source }) => source === 'register')?.entitled ?? 0
  return [
    { title: tasks.question, href: questionPath(slug), status: state('promise-missing') },
    { title: tasks.paper, hint: papers.guides[paper].label, href: paperPath(slug), status: status.done },
    {
      title: tasks.options,
      hint: paper === 'yes-no' ? tasks.optionsYesNo : tasks.optionsHint(model.options),
      href: optionsPath(slug),
      status: state(...ofOptions),
    },
    {
      title: tasks.count,
      hint: rules.guides[model.rule as RuleName].label,
      href: countPath(slug),
      status: state('district-without-options'),
    },
    { title: tasks.roll, hint: rollTexts.who[main], href: rollPath(slug), status: status.done },
    ...(rollSources.includes('register')
      ? [
          {
            title: manage.roll.list,
            hint: tasks.rollList(onList),
            href: model.mayKeepRoll ? rollListPath(slug) : undefined,
            status: onList === 0 ? <Tag colour="yellow">{status.todo}</Tag> : status.done,
          },
        ]
      : []),
    {
      title: tasks.dates,
      hint: closesAt ? tasks.datesValue(opensAt, closesAt) : tasks.datesNone,
      href: datesPath(slug),
      status: state(...ofDates),
    },
  ]
}

const checkTasks = ({ slug }: ManageModel, { manage: { tasks, status } }: RunTexts): readonly Task[] => [
  { title: tasks.try, hint: tasks.tryHint, href: tryPath(slug), status: status.optional },
  { title: tasks.look, hint: tasks.lookHint, href: ballotPath(slug), status: status.optional },
]

function openTask({ slug, missing }: ManageModel, { manage: { tasks, status } }: RunTexts): Task {
  const isReady = missing.length === 0
  return {
    title: tasks.open,
    hint: tasks.openHint,
    href: openPath(slug),
    status: isReady ? <Tag colour="green">{status.ready}</Tag> : status.notYet,
  }
}

function openTasks(model: ManageModel, texts: RunTexts): readonly Task[] {
  const { slug, isStopAsked } = model
  const { tasks, status } = texts.manage
  const waiting = <Tag colour="red">{status.waiting}</Tag>
  return [
    ...(isStopAsked ? [{ title: tasks.stopWaiting, href: stopPath(slug), status: waiting }] : []),
    ...appealsTasks(model, texts),
    { title: tasks.onPaper, hint: tasks.onPaperHint, href: onPaperPath(slug), status: status.optional },
    { title: tasks.see, href: ballotPath(slug), status: status.optional },
    ...(isStopAsked
      ? []
      : [{ title: tasks.stop, hint: tasks.stopHint, href: stopPath(slug), status: status.optional }]),
  ]
}

function appealsTasks({ slug, appeals, mayKeepRoll }: ManageModel, { manage }: RunTexts): readonly Task[] {
  if (!mayKeepRoll) return []
  const { tasks, status } = manage
  return [
    {
      title: tasks.appeals,
      hint: tasks.appealsHint(appeals),
      href: appealsPath(slug),
      status: appeals > 0 ? <Tag colour="yellow">{status.waiting}</Tag> : status.done,
    },
  ]
}

const afterTasks = ({ slug, door }: ManageModel, { manage: { tasks, status } }: RunTexts): readonly Task[] => [
  { title: tasks.see, href: ballotPath(slug), status: status.optional },
  ...(door.kind === 'closed' && door.isCounted
    ? [{ title: tasks.result, href: resultPath(slug), status: status.done }]
    : []),
]
