import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { previewRun } from './preview-run.tsx'

const words = (name: string) => {
  const state = previewRun.find((each) => each.name === name)!
  return render(<div>{state.render()}</div>).replaceAll(/<[^>]+>/g, ' ')
}

it('says what is missing, what waits, and what was stopped', () => {
  expect(words('Ballot: run, draft')).toContain('No close yet')
  expect(words('Ballot: run, open, stop asked')).toContain('Somebody asked to stop it: decide')
  expect(words('Ballot: stopped')).toContain('Two projects were left off the paper by mistake.')
  expect(words('Ballot: unsafe database')).toContain('fsync is switched off')
  expect(words('Ballot: may I vote, no')).toContain('Is this wrong?')
})

it('shows turnout in an open ballot and no choice of anybody', () => {
  expect(words('Ballot: open')).toContain('318 people of 2,140 on the roll (15%)')
  expect(words('Ballot: open')).not.toMatch(/won|result/i)
})

it('renders every other state too', () => {
  for (const { name, render: show } of previewRun) expect(render(<div>{show()}</div>).length, name).toBeGreaterThan(300)
})
