import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { wordsOf } from '../testing/voting-page.ts'
import { previewTakePart } from './preview-take-part.tsx'

const words = (name: string) =>
  wordsOf(render(<div>{previewTakePart.find((each) => each.name === name)!.render()}</div>))

it('shows every way of not being able to answer, each with what to do about it', () => {
  expect(words('take part, closed')).toContain('See the result')
  expect(words('take part, confirm an address first')).toContain('Confirm my address')
  expect(words('take part, residents only, signed out')).toContain('Sign in')
  expect(words('take part, residents only, signed in')).toContain('Show that I live here')
  expect(words('take part, nothing published yet')).toContain('Say something yourself')
})

it('says to an author what became of each statement', () => {
  const mine = words('where you stand, in a group')
  for (const part of [
    'A facilitator reads it by',
    '41 agree, 7 disagree, 3 pass',
    'It says more than one thing',
    'it is late',
  ])
    expect(mine).toContain(part)
  expect(words('where you stand, closed')).toContain('It was not read before the conversation closed.')
})

it('says where somebody stands in each case', () => {
  expect(words('where you stand, between groups')).toContain('between group A and group B')
  expect(words('where you stand, few people')).toContain(
    '4 people have answered 7 statements or more, and 10 are needed',
  )
  expect(words('where you stand, few answers')).toContain('4 more answers')
  expect(words('where you stand, one group')).toContain('People here do not fall into groups')
})

it('renders every other state too', () => {
  for (const { name, render: show } of previewTakePart)
    expect(render(<div>{show()}</div>).length, name).toBeGreaterThan(300)
})
