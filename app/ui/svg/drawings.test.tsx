import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { AreaMap } from './area-map.tsx'
import { BarChart } from './bar-chart.tsx'
import { fitProjection, type Geometry, heightFor, pathOf } from './projection.ts'
import { Scatter } from './scatter.tsx'

const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [1, 52],
      [1.1, 52],
      [1.1, 52.1],
      [1, 52.1],
      [1, 52],
    ],
  ],
}

it('draws a degree of longitude at 52 degrees north about 0.616 as wide as one of latitude', () => {
  const project = fitProjection([square], { width: 1000, height: 1000, margin: 0 })
  const [left, top] = project([1, 52.1])
  const [right, bottom] = project([1.1, 52])
  expect((right - left) / (bottom - top)).toBeCloseTo(Math.cos((52.05 * Math.PI) / 180), 6)
  expect([top, bottom]).toEqual([0, expect.closeTo(1000, 6)])
})

it('fits the box it is given, whichever side is short', () => {
  const height = heightFor([square], 300, 10)
  expect(height).toBe(476)
  expect(pathOf(square, fitProjection([square], { width: 300, height, margin: 10 }))).toBe(
    'M10 465.7L290 465.7L290 10.3L10 10.3L10 465.7Z',
  )
})

it('names the drawing, and each area as a link', () => {
  const html = render(
    <AreaMap
      id="wards"
      title="Wards"
      areas={[{ name: 'Eynsford', geometry: square, step: 3, text: '12', href: '/eynsford' }]}
    />,
  )
  expect(html).toContain('<title id="wards-title">Wards</title>')
  expect(html).toContain('<a href="/eynsford" aria-label="Eynsford: 12">')
  expect(html).not.toContain('style=')
})

it('draws a map of nothing without failing', () => {
  expect(render(<AreaMap id="none" title="No areas" areas={[]} />)).toContain('viewBox="0 0 640 200"')
})

it('makes the longest bar as long as there is room, and none negative', () => {
  const html = render(
    <BarChart
      bars={[
        { label: 'a', value: 4, text: '4' },
        { label: 'b', value: -2, text: '0' },
      ]}
    />,
  )
  expect(html).toContain('width="100%"')
  expect(html).toContain('width="0%"')
})

it('puts people who vote alike in one path a group', () => {
  const dots = [0, 1, 2, 3].map((k) => ({ x: k, y: 0, group: k < 2 ? ('A' as const) : ('B' as const), isYou: k === 0 }))
  const html = render(<Scatter id="s" title="People" description="Two groups" dots={dots} youText="You" />)
  expect(html.match(/class="app-drawing__dot/g)).toHaveLength(2)
  expect(html).toContain('>You<')
})
