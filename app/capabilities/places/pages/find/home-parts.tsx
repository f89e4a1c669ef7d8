import type { HomeAbout, HomePart } from '#platform/capability.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { listPlaces } from '../../reads/list-places.ts'
import { textsFor } from '../../texts/texts.ts'
import { placesPath } from '../addresses.ts'

/** Find your place, where there are places to find. */
export async function homeParts({ read, community, locale }: HomeAbout): Promise<readonly HomePart[]> {
  const texts = textsFor(locale).find
  const wide = await listPlaces(read, community.id, { tier: ['nation', 'county', 'unitary', 'district', 'parish'] })
  if (wide.length === 0) return []
  const render = () => (
    <>
      <p class="govuk-body app-measure">{texts.lead}</p>
      <form method="get" action={placesPath} class="app-find" novalidate>
        <TextInput
          name="find"
          label={texts.label}
          hint={texts.hint}
          width={20}
          autocomplete="postal-code"
          spellcheck={false}
          attributes={{ maxlength: 80 }}
        />
        <Button kind="secondary">{texts.button}</Button>
      </form>
    </>
  )
  return [
    { id: 'find-your-place', rank: 30, title: texts.title, isActivity: false, model: { href: placesPath }, render },
  ]
}
