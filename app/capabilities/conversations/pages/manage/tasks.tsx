import { Tag } from '#ui/tag.tsx'
import { type Task, TaskList } from '#ui/task-list.tsx'
import { fewestSeeds } from '../../rules/problems-of-draft.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import {
  closePath,
  editPath,
  moderatePath,
  openDataPath,
  openPath,
  posterPath,
  reportPath,
  resultsPath,
  takeBackPath,
  takePartPath,
  whoPath,
} from '../addresses.ts'
import type { ManageModel } from './present.ts'

interface TasksProps {
  readonly model: ManageModel
  readonly texts: FacilitateTexts['manage']
}

/** What there is to do now, with where each part stands. */
export function Tasks({ model, texts }: TasksProps) {
  const { tasks } = texts
  switch (model.conversation.door.kind) {
    case 'draft':
      return <Titled title={tasks.before} items={draftTasks(model, texts)} />
    case 'not-yet-open':
      return <Titled title={tasks.before} items={announcedTasks(model, texts)} />
    case 'open':
      return <Titled title={tasks.now} items={openTasks(model, texts)} />
    case 'closed':
      return <Titled title={tasks.after} items={closedTasks(model, texts)} />
  }
}

const Titled = ({ title, items }: { readonly title: string; readonly items: readonly Task[] }) => (
  <section aria-labelledby="tasks">
    <h2 class="govuk-heading-m" id="tasks">
      {title}
    </h2>
    <TaskList items={items} />
  </section>
)

function draftTasks({ conversation, missing }: ManageModel, { tasks, status }: TasksProps['texts']): readonly Task[] {
  const { slug, counts, closesAt } = conversation
  const edit = editPath(slug)
  const todo = <Tag colour="yellow">{status.todo}</Tag>
  const isPast = missing.includes('closes-in-the-past')
  const isReady = missing.length === 0
  return [
    { title: tasks.question, href: edit, status: status.done },
    {
      title: tasks.statements,
      hint: tasks.statementsHint(counts.published, fewestSeeds),
      href: `${edit}#statements`,
      status: missing.includes('too-few-statements') ? todo : status.done,
    },
    {
      title: tasks.promise,
      hint: tasks.promiseHint,
      href: `${edit}#promise`,
      status: missing.includes('promise-missing') ? todo : status.done,
    },
    {
      title: tasks.lastDay,
      hint: tasks.lastDayValue(closesAt),
      href: `${edit}#closes`,
      status: isPast ? <Tag colour="red">{status.wrong}</Tag> : closesAt ? status.done : status.optional,
    },
    { title: tasks.look, hint: tasks.lookHint, href: takePartPath(slug), status: status.optional },
    {
      title: tasks.open,
      hint: tasks.openHint,
      href: isReady ? openPath(slug) : undefined,
      status: isReady ? <Tag colour="green">{status.ready}</Tag> : status.notYet,
      cannotStartYet: !isReady,
    },
  ]
}

const announcedTasks = ({ conversation }: ManageModel, { tasks, status }: TasksProps['texts']): readonly Task[] => [
  { title: tasks.poster, hint: tasks.posterHint, href: posterPath(conversation.slug), status: status.optional },
  { title: tasks.change, hint: tasks.changeHint, href: editPath(conversation.slug), status: status.optional },
  { title: tasks.takeBack, hint: tasks.takeBackHint, href: takeBackPath(conversation.slug), status: status.optional },
]

function moderateTask({ conversation, isLate }: ManageModel, { tasks, status }: TasksProps['texts']): Task {
  const { slug, counts, lookWithinHours } = conversation
  const { waiting, oldestWaiting } = counts
  const colour = isLate ? 'red' : 'yellow'
  const hint = waiting === 0 ? tasks.moderateNone : tasks.moderateWaiting(waiting, oldestWaiting)
  return {
    title: tasks.moderate,
    hint: isLate ? `${hint}. ${tasks.moderateAfter(lookWithinHours)}` : hint,
    href: moderatePath(slug),
    status: waiting === 0 ? status.nothing : <Tag colour={colour}>{status.waiting(waiting)}</Tag>,
  }
}

const askedAbout = ({ asksAge, asksPlace }: ManageModel['conversation']) => asksAge || asksPlace

const openTasks = (model: ManageModel, texts: TasksProps['texts']): readonly Task[] => {
  const { tasks, status } = texts
  const { slug } = model.conversation
  const who = { title: tasks.who, hint: tasks.whoHint, href: whoPath(slug), status: status.optional }
  return [
    moderateTask(model, texts),
    { title: tasks.poster, hint: tasks.posterHint, href: posterPath(slug), status: status.optional },
    ...(askedAbout(model.conversation) ? [who] : []),
    { title: tasks.results, hint: tasks.resultsHint, href: resultsPath(slug), status: status.optional },
    { title: tasks.change, hint: tasks.changeHint, href: editPath(slug), status: status.optional },
    { title: tasks.close, hint: tasks.closeHint, href: closePath(slug), status: status.optional },
  ]
}

const closedTasks = (model: ManageModel, texts: TasksProps['texts']): readonly Task[] => {
  const { tasks, status } = texts
  const { slug, counts } = model.conversation
  const who = { title: tasks.who, hint: tasks.whoHint, href: whoPath(slug), status: status.optional }
  return [
    ...(counts.waiting > 0 ? [moderateTask(model, texts)] : []),
    { title: tasks.results, hint: tasks.resultsHint, href: resultsPath(slug), status: status.optional },
    { title: tasks.report, hint: tasks.reportHint, href: reportPath(slug), status: status.optional },
    ...(askedAbout(model.conversation) ? [who] : []),
    { title: tasks.data, hint: tasks.dataHint, href: openDataPath(slug), status: status.optional },
  ]
}
