import { remakePhoto } from '#platform/images/remake-photo.ts'
import type { FormProblem } from '#platform/web/form.ts'
import type { Uploads } from '#platform/web/route.ts'
import type { DescribedPhoto } from '../../store/save-report.ts'

type Name = 'photo1' | 'photo2' | 'photo3'

interface ReadPhotos {
  readonly photos: readonly (DescribedPhoto & { readonly name: Name })[]
  readonly problems: readonly FormProblem[]
}

const names = ['photo1', 'photo2', 'photo3'] as const
const keys = { 'not-a-picture': 'photo-kind', broken: 'photo-broken', 'too-many-pixels': 'photo-pixels' } as const
const longestAlt = 200

/** The photos of a form, made anew from their pixels, each with what it shows. Of words without a photo nothing is made. */
export async function readPhotos(uploads: Uploads, alts: Readonly<Record<Name, string>>): Promise<ReadPhotos> {
  const photos: (DescribedPhoto & { readonly name: Name })[] = []
  const problems: FormProblem[] = []
  for (const name of names) {
    const upload = uploads[name]
    if (!upload) continue
    const alt = alts[name]
    const field = name.replace('photo', 'alt')
    const photo = await remakePhoto(upload.bytes)
    if (typeof photo === 'string') problems.push({ name, key: keys[photo] })
    else if (alt === '') problems.push({ name: field, key: 'alt-missing' })
    else if ([...alt].length > longestAlt) problems.push({ name: field, key: 'alt-long' })
    else photos.push({ name, photo, alt })
  }
  // A browser does not give the same files again by itself.
  const again = problems.length > 0 ? photos.map(({ name }) => ({ name, key: 'choose-again' })) : []
  return { photos, problems: [...problems, ...again] }
}
