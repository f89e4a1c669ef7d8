import { MapFigure } from '#ui/map-figure.tsx'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import { PeopleOnMap } from '../opinion-map/people-on-map.tsx'
import type { MineMap } from './present-map.ts'

/** The opinion map with oneself on it, and the same in words. */
export const MapWithMe = ({ map, texts: { mine } }: { readonly map: MineMap; readonly texts: TakePartTexts }) => (
  <MapFigure
    caption={mine.map.caption}
    twinSummary={mine.map.twinSummary}
    twin={
      <>
        <p class="govuk-body">{mine.map.away[map.away]}</p>
        <ul class="govuk-list govuk-list--bullet">
          {map.groups.map(({ name, size, chance }) => (
            <li>{map.groups.length > 1 ? mine.map.group(name, size, chance) : mine.map.all(size)}</li>
          ))}
        </ul>
      </>
    }
  >
    <div class="app-om">
      <PeopleOnMap
        id="where-you-stand"
        title={mine.map.title}
        description={mine.map.description(map.people)}
        frame={map.frame}
        dots={map.dots}
        groups={map.groups}
        you={{ ...map.you, text: mine.map.you }}
      />
    </div>
  </MapFigure>
)
