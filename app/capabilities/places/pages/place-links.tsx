import { classes } from '#ui/attributes.ts'
import type { PlaceLine } from './find/present.ts'

/** A list of places as links; many stand in columns. */
export const PlaceLinks = ({ places }: { readonly places: readonly PlaceLine[] }) => (
  <ul class={classes('govuk-list app-places', places.length > 12 && 'app-places--many')}>
    {places.map((place) => (
      <li>
        <a class="govuk-link" href={place.href}>
          {place.name}
        </a>
        {place.note && <span class="app-places__note">{place.note}</span>}
      </li>
    ))}
  </ul>
)
