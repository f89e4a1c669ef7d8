import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { notFound, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { removePhoto } from '../../acts/remove-photo.ts'
import { findPhoto } from '../../reads/find-photo.ts'
import { textsFor } from '../../texts/texts.ts'
import { commitmentPath, photoPath, removePhotoPath } from '../addresses.ts'
import { withOwnCommitment } from '../with-commitment.ts'

/** Short, so that a photo that is taken away is soon gone everywhere. */
const keepSeconds = 300

const photoFile = get({
  path: photoPath(':id', ':size'),
  access: 'anyone',
  summary: 'A photo of a report on a promise (WebP, without place or camera)',
  address: z.strictObject({ id: z.uuid(), size: z.enum(['large', 'small']) }),
  async show({ read, community, address: { id, size } }) {
    const body = await findPhoto(read, community.id, { id, size })
    if (!body) return notFound
    return { kind: 'file', body, type: 'image/webp', tag: `${id}.${size}`, publicFor: keepSeconds }
  },
})

const remove = post({
  path: removePhotoPath(':id', ':photo'),
  access: 'signed-in',
  summary: 'Take a photo away from a report on a promise',
  address: z.strictObject({ id: z.uuid(), photo: z.uuid() }),
  act: (ask) =>
    withOwnCommitment(ask, async ({ id }) => {
      const result = await perform(ask.house, ask, removePhoto, { commitment: id, photo: ask.address.photo })
      if (result.ok) return seeOther(`${commitmentPath(id)}?done=photo-removed`)
      return result.refusal.kind === 'no-such-commitment'
        ? notFound
        : { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
    }),
})

export const photoRoutes = [photoFile, remove]
