import { expect, it } from 'vitest'
import { toHex } from './bytes.ts'
import { readReceipt, receiptOf, receiptText } from './paper-number.ts'

it('S40, a hundred thousand receipts are all different', async () => {
  const seen = new Set<string>()
  for (let k = 0; k < 100_000; k++) {
    const receipt = await receiptOf('a ballot', crypto.getRandomValues(new Uint8Array(32)))
    seen.add(toHex(receipt))
  }
  expect(seen.size).toBe(100_000)
}, 60_000)

it('is another receipt for another ballot, and the same for the same', async () => {
  const secret = new Uint8Array(32).fill(7)
  expect(await receiptOf('one', secret)).not.toEqual(await receiptOf('two', secret))
  expect(await receiptOf('one', secret)).toEqual(await receiptOf('one', secret))
})

it('reads a receipt however it was typed, and nothing that is none', async () => {
  const receipt = await receiptOf('a ballot', new Uint8Array(32).fill(9))
  const text = receiptText(receipt)
  expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(readReceipt(` ${text.toLowerCase().replaceAll('-', ' ')} `)).toEqual(receipt)
  expect(readReceipt(text.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(receipt)
  for (const wrong of ['', text.slice(1), `${text}0`, text.replace(/.$/, '?')]) expect(readReceipt(wrong)).toBeNull()
})
