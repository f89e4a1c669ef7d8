import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { previewFacilitate } from './preview-facilitate.tsx'

const words = (name: string) => {
  const state = previewFacilitate.find((each) => each.name === name)!
  return render(<div>{state.render()}</div>).replaceAll(/<[^>]+>/g, ' ')
}

it('shows what lacks, what waits, and what somebody else decided', () => {
  expect(words('run, draft that lacks something')).toContain('3 statements so far, at least 5 are needed')
  expect(words('run, open, statements wait too long')).toContain('You promised to look within 48 hours')
  expect(words('moderate, look-alikes wait')).toContain('2 that say nearly the same')
  expect(words('moderate, somebody else decided')).toContain('Somebody else decided on one of these')
  expect(words('who takes part')).toContain('Fewer take part than live here: Under 16')
  expect(words('who takes part, too few')).toContain('Fewer than five people told us')
})

it('renders every other state too', () => {
  for (const { name, render: show } of previewFacilitate)
    expect(render(<div>{show()}</div>).length, name).toBeGreaterThan(300)
})
