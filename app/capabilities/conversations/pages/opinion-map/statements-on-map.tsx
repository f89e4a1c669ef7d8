import { Drawing } from '#ui/svg/drawing.tsx'
import type { MapFrame } from '../../rules/map-frame.ts'
import { spreadApart } from '../../rules/spread-apart.ts'
import { Clouds, type GroupOnMap, Letters } from './people-on-map.tsx'

interface StatementOnMap {
  readonly number: number
  readonly href: string
  /** What the statement says, for those who hear the map. */
  readonly text: string
  readonly pull: { readonly x: number; readonly y: number }
}

interface StatementsOnMapProps {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly frame: MapFrame
  readonly groups: readonly GroupOnMap[]
  readonly statements: readonly StatementOnMap[]
}

/** How far out the most dividing statement is drawn, in the map's units: about where people usually stand. */
const furthest = 1.7
const gap = 26

/** Numbers of statements, each towards those who agree with it; a number leads to its words. */
export function StatementsOnMap({ id, title, description, frame, groups, statements }: StatementsOnMapProps) {
  const longest = Math.max(1e-6, ...statements.map(({ pull }) => Math.hypot(pull.x, pull.y)))
  const scale = furthest / longest
  const spots = statements.map((each) => {
    const [x, y] = frame.place({ x: each.pull.x * scale, y: each.pull.y * scale })
    return { ...each, x, y }
  })
  return (
    <Drawing id={id} title={title} description={description} width={frame.width} height={frame.height} hasLinks>
      <Clouds groups={groups} frame={frame} />
      <g class="app-om__behind">
        <Letters groups={groups} frame={frame} />
      </g>
      {spreadApart(spots, { gap, width: frame.width, height: frame.height }).map(({ number, href, text, x, y }) => (
        <a href={href} class="app-om__statement" aria-label={`${number}: ${text}`}>
          <circle cx={x} cy={y} r={gap / 2 - 1} />
          <text x={x} y={y + 4.2} text-anchor="middle">
            {number}
          </text>
        </a>
      ))}
    </Drawing>
  )
}
