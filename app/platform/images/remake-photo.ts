import type { Sharp } from 'sharp'

/** A picture as we keep it: pixels only, upright, small enough for a phone. WebP. */
export interface RemadePhoto {
  readonly large: Buffer
  readonly small: Buffer
  readonly width: number
  readonly height: number
}

export type PhotoProblem = 'not-a-picture' | 'broken' | 'too-many-pixels'

/** Bytes that one photo may have as it comes; a phone's have four to six million. */
export const largestPhoto = 10 * 1024 * 1024

const mostPixels = 50_000_000
const longSide = { large: 1600, small: 480 } as const

/**
 * Makes a picture anew from its pixels, so that nothing else that came in the file (place, time, camera, hidden parts)
 * is kept. What it is is told by its bytes, never by its name: JPEG, PNG or WebP; an SVG or a web page is none of them.
 * One at a time, so that many at once need no more memory than one.
 */
export function remakePhoto(bytes: Buffer): Promise<RemadePhoto | PhotoProblem> {
  if (!isPicture(bytes)) return Promise.resolve('not-a-picture')
  const remade = queue.then(() => remake(bytes))
  queue = remade.catch(() => {})
  return remade
}

let queue: Promise<unknown> = Promise.resolve()

async function remake(bytes: Buffer): Promise<RemadePhoto | PhotoProblem> {
  const open = await opener()
  try {
    const { width, height } = await open(bytes).metadata()
    if (width * height > mostPixels) return 'too-many-pixels'
    const large = await sized(open(bytes), longSide.large).webp({ quality: 78 }).toBuffer({ resolveWithObject: true })
    const small = await sized(open(large.data), longSide.small).webp({ quality: 70 }).toBuffer()
    return { large: large.data, small, width: large.info.width, height: large.info.height }
  } catch {
    return 'broken'
  }
}

const sized = (picture: Sharp, side: number): Sharp =>
  picture.autoOrient().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })

/** Loaded with the first photo: a server that gets none needs no memory for it. */
async function opener(): Promise<(bytes: Buffer) => Sharp> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return (bytes) => sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })
}

const begins = (bytes: Buffer, with_: string, at = 0) => bytes.toString('latin1', at, at + with_.length) === with_

const isPicture = (bytes: Buffer): boolean =>
  begins(bytes, '\xff\xd8\xff') ||
  begins(bytes, '\x89PNG\r\n\x1a\n') ||
  (begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8))
