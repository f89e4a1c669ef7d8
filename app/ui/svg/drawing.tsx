import type { ComponentChildren } from 'preact'

export interface DrawingProps {
  /** Unique on its page; title and description are named by it. */
  readonly id: string
  readonly title: string
  readonly description?: string | undefined
  readonly width: number
  readonly height: number
  readonly children: ComponentChildren
  /** Links inside must be reachable, so the drawing is a group and not one image. */
  readonly hasLinks?: boolean | undefined
}

/** The frame of every chart and map: a name, a description, and one unit a pixel at its natural width. */
export const Drawing = ({ id, title, description, width, height, children, hasLinks }: DrawingProps) => (
  <svg
    class="app-drawing"
    xmlns="http://www.w3.org/2000/svg"
    viewBox={`0 0 ${width} ${height}`}
    role={hasLinks ? 'group' : 'img'}
    aria-labelledby={description ? `${id}-title ${id}-description` : `${id}-title`}
  >
    <title id={`${id}-title`}>{title}</title>
    {description && <desc id={`${id}-description`}>{description}</desc>}
    {children}
  </svg>
)
