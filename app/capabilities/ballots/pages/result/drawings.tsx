import { rounded } from '#ui/svg/scale.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import type { ProjectModel } from './model.ts'

interface ProjectDrawingProps {
  readonly project: ProjectModel
  /** The most votes that any project has. */
  readonly most: number
  readonly currency: string
  readonly texts: BallotResultTexts
}

/** Who paid for a project, what its supporters lacked, or how its votes compare: one bar, with the same in words. */
export function ProjectDrawing({ project, most, currency, texts }: ProjectDrawingProps) {
  const { drawing } = texts.why
  if (project.paid.length > 0) return <PaidBar project={project} text={drawing.paid(project.paid, currency)} />
  if (project.lost?.kind === 'supporters-short') {
    const { held } = project.lost
    return <ShareBar share={held / project.cost} text={drawing.held(held, project.cost, currency)} isShort />
  }
  return <ShareBar share={most === 0 ? 0 : project.votes / most} text={drawing.votes(project.votes, most)} />
}

const height = 18
const mostParts = 8

/** From the left: those who paid most, then those who gave all they had left. Widths are parts of the cost. */
function PaidBar({ project, text }: { readonly project: ProjectModel; readonly text: string }) {
  const { cost } = project
  const starts: number[] = []
  let sum = 0
  for (const { papers, each } of project.paid) {
    starts.push(sum)
    sum += papers * each
  }
  return (
    <Bar text={text}>
      {project.paid.map(({ papers, each, isAllTheyHad }, k) => (
        <rect
          class={`app-paid__part app-paid__part--${isAllTheyHad ? 'all' : 'full'} app-paid__part--${k % mostParts}`}
          x={percentOf(starts[k]! / cost)}
          width={percentOf((papers * each) / cost)}
          height={height}
        />
      ))}
    </Bar>
  )
}

interface ShareBarProps {
  readonly share: number
  readonly text: string
  readonly isShort?: boolean
}

const ShareBar = ({ share, text, isShort = false }: ShareBarProps) => (
  <Bar text={text}>
    <rect class={isShort ? 'app-paid__part--held' : 'app-paid__part--votes'} width={percentOf(share)} height={height} />
  </Bar>
)

interface BarProps {
  readonly text: string
  readonly children: preact.ComponentChildren
}

const Bar = ({ text, children }: BarProps) => (
  <svg class="app-paid" width="100%" height={height} role="img" aria-label={text} focusable="false">
    <rect class="app-paid__frame" width="100%" height={height} />
    {children}
  </svg>
)

const percentOf = (share: number) => `${rounded(Math.min(1, Math.max(0, share)) * 100)}%`
