import type { Choices } from '../vocabulary.ts'
import type { Bytes } from './bytes.ts'
import type { PaperTerms } from './paper-terms.ts'

/**
 * Choices as bytes of a length that depends on the ballot alone: neither what is sent nor what is kept tells by its size
 * what somebody chose. Options stand by their place on the paper.
 */
export function sizeOfChoices({ type, options }: PaperTerms): number {
  switch (type) {
    case 'yes-no':
      return 1
    case 'choose-one':
      return 2
    case 'approval':
    case 'knapsack':
      return Math.ceil(options.length / 8)
    case 'points':
    case 'score':
    case 'ranking':
      return options.length * 2
  }
}

const answers = ['abstain', 'yes', 'no'] as const

/** Right choices only: see `problemsOfChoices`. */
export function encodeChoices(terms: PaperTerms, choices: Choices): Bytes {
  const bytes = new Uint8Array(sizeOfChoices(terms))
  const view = new DataView(bytes.buffer)
  const placeOf = new Map(terms.options.map(({ number }, place) => [number, place]))
  switch (choices.type) {
    case 'yes-no':
      bytes[0] = answers.indexOf(choices.answer)
      break
    case 'choose-one':
      view.setUint16(0, choices.option === null ? 0 : placeOf.get(choices.option)! + 1)
      break
    case 'approval':
    case 'knapsack':
      for (const place of choices.options.map((option) => placeOf.get(option)!))
        bytes[place >> 3]! |= 0x80 >> (place & 7)
      break
    case 'points':
      for (const { option, points } of choices.points) view.setUint16(placeOf.get(option)! * 2, points)
      break
    case 'score':
      // 0 says that the option was given no score; a score of 0 is a 1.
      for (const { option, score } of choices.scores) view.setUint16(placeOf.get(option)! * 2, score + 1)
      break
    case 'ranking':
      choices.options.forEach((option, rank) => {
        view.setUint16(rank * 2, placeOf.get(option)! + 1)
      })
  }
  return bytes
}

/** Tidy choices, or null where the bytes are none. Whether they keep to the ballot's bounds says `problemsOfChoices`. */
export function decodeChoices(terms: PaperTerms, bytes: Uint8Array): Choices | null {
  if (bytes.length !== sizeOfChoices(terms)) return null
  const { options, type } = terms
  const numbers = options.map(({ number }) => number)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const words = () => Array.from({ length: bytes.length >> 1 }, (_, k) => view.getUint16(k * 2))
  switch (type) {
    case 'yes-no': {
      const answer = answers[bytes[0]!]
      return answer ? { answer, type } : null
    }
    case 'choose-one': {
      const place = view.getUint16(0)
      return place > numbers.length ? null : { option: numbers[place - 1] ?? null, type }
    }
    case 'approval':
    case 'knapsack':
      return { options: numbers.filter((_, place) => (bytes[place >> 3]! & (0x80 >> (place & 7))) !== 0), type }
    case 'points':
      return {
        points: words().flatMap((points, place) => (points > 0 ? [{ option: numbers[place]!, points }] : [])),
        type,
      }
    case 'score':
      return {
        scores: words().flatMap((word, place) => (word > 0 ? [{ option: numbers[place]!, score: word - 1 }] : [])),
        type,
      }
    case 'ranking': {
      const ranked = words().filter((place) => place > 0)
      return ranked.some((place) => place > numbers.length)
        ? null
        : { options: ranked.map((place) => numbers[place - 1]!), type }
    }
  }
}
