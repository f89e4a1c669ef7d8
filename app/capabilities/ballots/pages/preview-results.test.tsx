import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { previewResults } from './preview-results.tsx'

const html = (name: string) => render(<div>{previewResults.find((each) => each.name === name)!.render()}</div>)

it('draws who paid for a project, and says the same in words', () => {
  expect(html('Ballots: a result')).toMatch(/aria-label="\d+ people paid £[\d,.]+ each/)
})

it('names the line of a file that cannot be read', () => {
  expect(html('Ballots: a file that cannot be read')).toContain('Line 19: the amount -500 is below 0.')
})

it('renders every state without inline styles', () => {
  for (const { name, render: show } of previewResults) {
    const shown = render(<div>{show()}</div>)
    expect(shown.length, name).toBeGreaterThan(200)
    expect(shown, name).not.toContain(' style=')
  }
})
