import { type GroupLetter, groupShapes } from '#ui/opinion-group.tsx'
import { Drawing } from '#ui/svg/drawing.tsx'
import { type Dot, type Dots, radiusOf } from '../../rules/gather-dots.ts'
import { looksOf } from '../../rules/group-looks.ts'
import type { MapFrame } from '../../rules/map-frame.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** A group as it is drawn: in the map's own units. */
export interface GroupOnMap {
  readonly name: string
  readonly centre: Point
  readonly outline: readonly Point[]
}

interface PeopleOnMapProps {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly frame: MapFrame
  readonly dots: Dots
  readonly groups: readonly GroupOnMap[]
  /** Where who looks stands. */
  readonly you?: (Point & { readonly text: string }) | undefined
}

/** People as marks, each group in its cloud with its letter. */
export function PeopleOnMap({ id, title, description, frame, dots, groups, you }: PeopleOnMapProps) {
  const looks = looksOf(groups.map(({ name }) => name))
  return (
    <Drawing id={id} title={title} description={description} width={frame.width} height={frame.height}>
      {groups.length > 1 && <Clouds groups={groups} frame={frame} />}
      {marksOf(dots).map(({ group, radius, path }) => (
        <path
          class={`app-om__marks app-om--${(looks.get(groups[group]?.name ?? '') ?? 'none').toLowerCase()}`}
          d={path}
          stroke-width={radius * 2}
        />
      ))}
      {groups.length > 1 && <Letters groups={groups} frame={frame} />}
      {you && <You place={frame.place(you)} text={you.text} width={frame.width} />}
    </Drawing>
  )
}

interface YouProps {
  readonly place: readonly [number, number]
  readonly text: string
  readonly width: number
}

/** A ring with its word, on whichever side of it there is room. */
function You({ place: [x, y], text, width }: YouProps) {
  const anchor = x < 40 ? 'start' : x > width - 40 ? 'end' : 'middle'
  return (
    <g>
      <circle class="app-drawing__you" cx={x} cy={y} r="9" />
      <text class="app-drawing__value app-om__you" x={x} y={y < 40 ? y + 26 : y - 16} text-anchor={anchor}>
        {text}
      </text>
    </g>
  )
}

interface GroupsInFrame {
  readonly groups: readonly GroupOnMap[]
  readonly frame: MapFrame
}

export function Clouds({ groups, frame }: GroupsInFrame) {
  const looks = looksOf(groups.map(({ name }) => name))
  return groups.map(({ name, outline }) =>
    outline.length < 3 ? null : (
      <path
        class={`app-om__cloud app-om--${looks.get(name)!.toLowerCase()}`}
        d={`M${outline.map((point) => frame.place(point).join(' ')).join('L')}Z`}
      />
    ),
  )
}

export function Letters({ groups, frame }: GroupsInFrame) {
  const looks = looksOf(groups.map(({ name }) => name))
  return groups.map(({ name, centre }) => {
    const [x, y] = frame.place(centre)
    return <Letter name={name} look={looks.get(name)!} x={x} y={y} />
  })
}

const Letter = ({ name, look, x, y }: Point & { readonly name: string; readonly look: GroupLetter }) => (
  <g transform={`translate(${Math.round(x - 14)} ${Math.round(y - 14)}) scale(1.2)`}>
    <path class={`app-drawing__middle app-group-fill--${look.toLowerCase()}`} d={groupShapes[look]} />
    <text class="app-group__letter" x="12" y={look === 'C' ? 19.5 : 16.5} text-anchor="middle">
      {name}
    </text>
  </g>
)

/** All marks of one group and size in one path of points; people in no group first, so that they lie underneath. */
function marksOf({ dots, isOneEach }: Dots) {
  const most = Math.max(1, ...dots.map(({ people }) => people))
  const paths = new Map<string, { group: number; radius: number; marks: Dot[] }>()
  for (const dot of dots) {
    const radius = radiusOf(dot, most, isOneEach)
    const key = `${dot.group} ${radius}`
    const path = paths.get(key) ?? { group: dot.group, radius, marks: [] }
    path.marks.push(dot)
    paths.set(key, path)
  }
  return [...paths.values()]
    .sort((a, b) => a.group - b.group || a.radius - b.radius)
    .map(({ group, radius, marks }) => ({ group, radius, path: marks.map(({ x, y }) => `M${x} ${y}h0`).join('') }))
}
