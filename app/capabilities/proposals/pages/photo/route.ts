import { z } from 'zod'
import { notFound } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findPhoto } from '../../reads/find-photo.ts'
import { photoPath } from '../addresses.ts'

/** Photos never change: whoever has one needs it never again. */
const keepSeconds = 86_400

export const photoFile = get({
  path: photoPath(':id', ':size'),
  access: 'anyone',
  summary: 'A photo of a proposal (WebP, without place or camera)',
  address: z.strictObject({ id: z.uuid(), size: z.enum(['large', 'small']) }),
  async show({ read, community, actor, address: { id, size } }) {
    const photo = await findPhoto(read, community.id, { id, size, person: actor.person })
    if (!photo) return notFound
    const common = { kind: 'file', body: photo.bytes, type: 'image/webp', tag: `${id}.${size}` } as const
    return photo.isPublic ? { ...common, publicFor: keepSeconds } : common
  },
})
