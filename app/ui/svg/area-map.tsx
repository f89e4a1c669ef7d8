import type { ComponentChildren } from 'preact'
import { classes } from '../attributes.ts'
import { Drawing } from './drawing.tsx'
import { fitProjection, type Geometry, heightFor, type Position, pathOf } from './projection.ts'
import { rounded } from './scale.ts'

export interface Area {
  readonly name: string
  readonly geometry: Geometry
  /** Its class of shade, 1 (least) to 5 (most); null when nothing is known. */
  readonly step: 1 | 2 | 3 | 4 | 5 | null
  /** The value as people read it; shown with the name when the area is pointed at. */
  readonly text?: string | undefined
  readonly href?: string | undefined
}

export interface AreaMapProps {
  readonly id: string
  readonly title: string
  readonly description?: string | undefined
  readonly areas: readonly Area[]
  /** Drawn over the areas without a fill: the county around its parishes. */
  readonly outline?: Geometry | undefined
  readonly places?: readonly { readonly name: string; readonly at: Position }[] | undefined
  readonly width?: number | undefined
}

const margin = 8

/** Areas shaded by value, drawn small, each leading to its page. Put it into a `MapFigure` with the same as a list. */
export function AreaMap({ id, title, description, areas, outline, places = [], width = 640 }: AreaMapProps) {
  const shapes = [...areas.map(({ geometry }) => geometry), ...(outline ? [outline] : [])]
  const height = shapes.length === 0 ? 200 : heightFor(shapes, width, margin)
  const project = fitProjection(shapes, { width, height, margin })
  const hasLinks = areas.some(({ href }) => href)
  return (
    <Drawing id={id} title={title} description={description} width={width} height={height} hasLinks={hasLinks}>
      {areas.map((area) => linked(area, <AreaPath area={area} d={pathOf(area.geometry, project)} />))}
      {outline && <path class="app-drawing__outline" d={pathOf(outline, project)} />}
      {places.map(({ name, at }) => {
        const [x, y] = project(at)
        return (
          <circle class="app-drawing__place" cx={rounded(x)} cy={rounded(y)} r="7">
            <title>{name}</title>
          </circle>
        )
      })}
    </Drawing>
  )
}

const nameOf = ({ name, text }: Area) => (text ? `${name}: ${text}` : name)

const AreaPath = ({ area, d }: { readonly area: Area; readonly d: string }) => (
  <path class={classes('app-drawing__area', `app-drawing__area--${area.step ?? 'none'}`)} d={d}>
    <title>{nameOf(area)}</title>
  </path>
)

const linked = (area: Area, shape: ComponentChildren) =>
  area.href ? (
    <a href={area.href} aria-label={nameOf(area)}>
      {shape}
    </a>
  ) : (
    shape
  )

export interface LegendItem {
  readonly step: Area['step']
  readonly text: string
}

/** What each shade means. */
export const Legend = ({ items, label }: { readonly items: readonly LegendItem[]; readonly label: string }) => (
  <ul class="app-legend" aria-label={label}>
    {items.map(({ step, text }) => (
      <li class="app-legend__item">
        <svg class="app-legend__swatch" width="22" height="16" aria-hidden="true" focusable="false">
          <rect class={`app-drawing__area--${step ?? 'none'}`} x="0.5" y="0.5" width="21" height="15" />
        </svg>
        {text}
      </li>
    ))}
  </ul>
)
