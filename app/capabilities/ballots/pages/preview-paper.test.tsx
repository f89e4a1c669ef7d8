import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { previewPaper } from './preview-paper.tsx'

const words = (name: string) => {
  const state = previewPaper.find((each) => each.name === name)!
  return render(<div>{state.render()}</div>).replaceAll(/<[^>]+>/g, ' ')
}

it('says what is left before the box is opened, and offers the end only when nothing is', () => {
  expect(words('on paper, after the close')).toContain('Holt library: the sheets have not been counted.')
  expect(words('on paper, after the close')).not.toContain('open the box')
  expect(words('on paper, all in order')).toContain('Every sheet is in: open the box')
})

it('renders every other state too, without inline styles', () => {
  for (const { name, render: show } of previewPaper) {
    const html = render(<div>{show()}</div>)
    expect(html.length, name).toBeGreaterThan(300)
    expect(html, name).not.toContain(' style=')
  }
})
