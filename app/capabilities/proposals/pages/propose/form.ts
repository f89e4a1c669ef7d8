import { z } from 'zod'

const text = (most: number) => z.string().max(most, 'too-long').default('')
const texts = z
  .union([z.string().max(200), z.array(z.string().max(200)).max(20)])
  .transform((value) => [value].flat())
  .default([])

/** Far longer than allowed: the act says so in its own words, and nothing is cut. */
export const proposeForm = z.strictObject({
  draft: z.union([z.literal(''), z.uuid()]).default(''),
  key: z.string().max(64).default(''),
  matter: text(100),
  title: text(4_000),
  why: text(40_000),
  placeWords: text(4_000),
  postcode: text(100),
  lat: text(40),
  lng: text(40),
  whoBenefits: text(8_000),
  cost: text(100),
  named: z.literal('yes').optional(),
  from: texts,
  photoId: texts,
  photoAlt: z
    .union([z.string().max(2_000), z.array(z.string().max(2_000)).max(20)])
    .transform((value) => [value].flat())
    .default([]),
  photoRemove: texts,
  press: z.enum(['save', 'check', 'anyway']).default('check'),
})

export type ProposeForm = z.infer<typeof proposeForm>

/** What is kept of it in a draft. */
export const typedOf = (form: ProposeForm): Record<string, string> => ({
  matter: form.matter,
  title: form.title,
  why: form.why,
  placeWords: form.placeWords,
  postcode: form.postcode,
  lat: form.lat,
  lng: form.lng,
  whoBenefits: form.whoBenefits,
  cost: form.cost,
  named: form.named ?? '',
  from: form.from.join(','),
  // After signing in again it goes on in the draft that holds the photos.
  draft: form.draft,
})
