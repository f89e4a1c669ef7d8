import type { ComponentChildren } from 'preact'

export interface PhotoListProps {
  readonly label: string
  readonly photos: readonly {
    readonly small: string
    readonly large: string
    /** What it shows, for those who cannot see it. */
    readonly alt: string
    /** The same for everyone, under it. */
    readonly caption: string
    readonly width: number
    readonly height: number
    /** What can be done with it. */
    readonly after?: ComponentChildren
  }[]
}

const side = 480

/** Photos beside each other, each leading to a larger one. */
export const PhotoList = ({ label, photos }: PhotoListProps) =>
  photos.length === 0 ? null : (
    <ul class="app-photos" aria-label={label}>
      {photos.map(({ small, large, alt, caption, width, height, after }) => (
        <li>
          <a href={large}>
            <img
              class="app-photos__one"
              src={small}
              alt={alt}
              width={Math.round((width * side) / Math.max(width, height))}
              height={Math.round((height * side) / Math.max(width, height))}
              loading="lazy"
            />
          </a>
          {caption && <p class="govuk-body-s app-quiet app-flush">{caption}</p>}
          {after}
        </li>
      ))}
    </ul>
  )
