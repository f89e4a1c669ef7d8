import { classes } from '#ui/attributes.ts'
import type { Label } from '../../rules/place-labels.ts'
import type { PlacesTexts } from '../../texts/en.ts'
import { sourcesPath } from '../addresses.ts'
import type { MapModel } from './draw-map.ts'

/**
 * A map whose areas are links. It is for eyes and pointers: every page that shows one has the same places as a list, so
 * the drawing is left out for screen readers and keyboards instead of being a second, worse list.
 */
export const PlaceMap = ({
  map,
  texts,
  note,
  isAlone,
}: {
  readonly map: MapModel
  readonly texts: PlacesTexts
  readonly note?: string | null
  /** Beside no list: smaller, and what matters is said in words by the page. */
  readonly isAlone?: boolean
}) => (
  <figure class={classes('app-map', map.tiles.length > 0 && 'app-map--tiles', isAlone && 'app-map-alone')}>
    <svg class="app-map__drawing" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true" focusable="false">
      {map.tiles.map((tile) => (
        <image href={tile.href} x={tile.x} y={tile.y} width={tile.size} height={tile.size} />
      ))}
      {map.areas.map((area) => (
        <a href={area.href} tabindex={-1}>
          <path class={`app-map__area app-map__area--${area.emphasis}`} d={area.path}>
            <title>{area.name}</title>
          </path>
        </a>
      ))}
      {map.dots.map((dot) => (
        <a href={dot.href} tabindex={-1}>
          <circle
            class={classes('app-map__dot', dot.isHere && 'app-map__dot--here')}
            cx={dot.x}
            cy={dot.y}
            r={dot.isHere ? 13 : 7}
          >
            <title>{dot.name}</title>
          </circle>
        </a>
      ))}
      {map.pin && (
        <circle class="app-map__dot app-map__dot--here" cx={map.pin.x} cy={map.pin.y} r={isAlone ? 22 : 13} />
      )}
      {map.labels.map(labelText)}
    </svg>
    <figcaption class="app-map__caption">
      {texts.map.of(map.name)}. {note} {map.areas.some(isWardAround) && `${texts.map.lines} `}
      {!isAlone && (map.pin ? texts.map.twinOfPostcode : texts.map.twin)} {texts.map.credit}{' '}
      {map.tiles[0] && `${texts.map.tiles(new URL(map.tiles[0].href).host)} `}
      <a class="govuk-link" href={sourcesPath}>
        {texts.map.sources}
      </a>
    </figcaption>
  </figure>
)

const isWardAround = (area: MapModel['areas'][number]) => area.tier === 'ward' && area.emphasis === 'around'

const labelText = (label: Label) => (
  <text
    class={classes(
      'app-map__label',
      !label.isForSmallScreens && 'app-map__label--wide',
      label.anchor !== 'middle' && `app-map__label--${label.anchor}`,
      label.isQuiet && 'app-map__label--quiet',
    )}
    x={label.x}
    y={label.y}
  >
    {label.lines.map((line, k) => (
      <tspan x={label.x} dy={k === 0 ? `${0.35 - (label.lines.length - 1) * 0.55}em` : '1.1em'}>
        {line}
      </tspan>
    ))}
  </text>
)
