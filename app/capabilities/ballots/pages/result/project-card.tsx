import { money } from '#ui/texts/english.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { ProjectDrawing } from './drawings.tsx'
import type { ProjectModel, ResultModel } from './model.ts'

interface ProjectListProps {
  readonly projects: readonly ProjectModel[]
  readonly model: ResultModel
  readonly texts: BallotResultTexts
}

/** Projects one under another, each with its votes, its reason, its drawing and what happens next. */
export function ProjectList({ projects, model, texts }: ProjectListProps) {
  const { budget } = model
  const most = Math.max(0, ...[...(budget?.winners ?? []), ...(budget?.losers ?? [])].map(({ votes }) => votes))
  return (
    <ol class="app-project-list">
      {projects.map((project) => (
        <li class="app-project" id={`option-${project.number}`}>
          <ProjectCard project={project} most={most} model={model} texts={texts} />
        </li>
      ))}
    </ol>
  )
}

interface ProjectCardProps {
  readonly project: ProjectModel
  readonly most: number
  readonly model: ResultModel
  readonly texts: BallotResultTexts
}

function ProjectCard({ project, most, model, texts }: ProjectCardProps) {
  const { currency, papers, imported } = model
  const { project: words } = texts.page
  return (
    <>
      <h3 class="govuk-heading-s app-project__title">{project.title}</h3>
      <p class="govuk-body-s app-project__facts">
        {words.cost(money(project.cost, currency))} · {words.votes(project.votes, papers)}
        {project.district && ` · ${project.district}`}
        {imported?.chosen && ` · ${imported.chosen.includes(project.number) ? words.there.yes : words.there.no}`}
      </p>
      <ProjectDrawing project={project} most={most} currency={currency} texts={texts} />
      <p class="govuk-body app-project__why">{project.why}</p>
      {project.next && (
        <p class="govuk-body-s app-quiet app-flush">
          {texts.why.next.title}: {project.next}
        </p>
      )}
    </>
  )
}
