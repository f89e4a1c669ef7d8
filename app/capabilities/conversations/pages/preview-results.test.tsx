import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { previewResults } from './preview-results.tsx'

const words = (name: string) => {
  const state = previewResults.find((each) => each.name === name)!
  return render(<div>{state.render()}</div>).replaceAll(/<[^>]+>/g, ' ')
}

it('shows every state that a result can be in', () => {
  expect(words('result, nobody yet')).toContain('Nobody has voted yet.')
  expect(words('result, too few')).toContain('Too few votes yet')
  expect(words('result, one group')).toContain('People do not fall into camps')
  expect(words('result, two groups')).toContain('Answers fall into two groups.')
  expect(words('result, four groups')).toContain('Answers fall into four groups.')
  expect(words('result, finished import')).toContain('Example Archive')
})

it('renders every other state too', () => {
  for (const { name, render: show } of previewResults)
    expect(render(<div>{show()}</div>).length, name).toBeGreaterThan(300)
})
