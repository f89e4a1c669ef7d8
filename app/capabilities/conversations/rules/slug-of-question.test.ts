import { expect, it } from 'vitest'
import { isSlug, slugOfQuestion } from './slug-of-question.ts'

it('is not fooled by what is no address', () => {
  for (const text of ['', 'a', '-a', 'a--b', 'A-b', 'a/b', 'a'.repeat(61), 'é-b', 'a b'])
    expect(isSlug(text)).toBe(false)
})

it('makes a short address of the words that matter', () => {
  expect(slugOfQuestion('What would make our high street a place you like to go?')).toBe('make-high-street-place')
  expect(slugOfQuestion('Should we take on the running of Saint-Étienne’s library?')).toBe(
    'take-running-saint-etiennes-library',
  )
})

it('falls back to light words, and to a plain word where nothing is left', () => {
  expect(slugOfQuestion('What do you want?')).toBe('what-do-you-want')
  expect(slugOfQuestion('¿?')).toBe('conversation')
  expect(slugOfQuestion('你们想要什么样的图书馆?')).toBe('conversation')
  expect(slugOfQuestion(`Is ${'x'.repeat(90)} good?`)).toBe('x'.repeat(36))
})

it('always makes an address', () => {
  for (const question of ['A?', '1', '- -', 'Ｆｕｌｌ width?']) expect(isSlug(slugOfQuestion(question))).toBe(true)
})
