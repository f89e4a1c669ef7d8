import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { remakePhoto } from './remake-photo.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 140, b: 60 } } })

const withPlace = (width = 900, height = 600) =>
  plain(width, height)
    .jpeg()
    .withExif({ IFD0: { Make: 'A camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 37/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

describe('is refused', () => {
  it.each([
    ['a drawing that may hold script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['an animation', 'GIF89a'],
    ['nothing', ''],
  ])('%s', async (_what, text) => expect(await remakePhoto(Buffer.from(text))).toBe('not-a-picture'))

  it('what only begins like a picture', async () => {
    const page = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<script>alert(1)</script>')])
    expect(await remakePhoto(page)).toBe('broken')
  })

  it('a picture cut short', async () => expect(await remakePhoto((await withPlace()).subarray(0, 900))).toBe('broken'))

  it('one of so many pixels that it would fill the memory', async () => {
    const bomb = await plain(9000, 9000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await remakePhoto(bomb)).toMatch(/too-many-pixels|broken/)
  })
})

it('keeps the pixels and nothing else: no place, no camera, upright', async () => {
  const sent = await withPlace()
  expect((await sharp(sent).metadata()).exif).toBeDefined()
  const remade = await remakePhoto(sent)
  if (typeof remade === 'string') throw new Error(remade)
  for (const bytes of [remade.large, remade.small]) {
    const { format, exif, icc, xmp, orientation } = await sharp(bytes).metadata()
    expect({ format, exif, icc, xmp, orientation }).toEqual({ format: 'webp' })
    expect(bytes.includes('A camera')).toBe(false)
  }
  expect([remade.width, remade.height]).toEqual([600, 900])
})

it.each(['png', 'webp'] as const)('takes %s, and makes it no larger than a phone needs', async (format) => {
  const remade = await remakePhoto(await plain(4000, 2000).toFormat(format).toBuffer())
  if (typeof remade === 'string') throw new Error(remade)
  expect([remade.width, remade.height]).toEqual([1600, 800])
  expect((await sharp(remade.small).metadata()).width).toBe(480)
})
