import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { Kept, keepMarkup } from './kept-markup.tsx'

it('shows texts as they were written, whatever is in them', () => {
  const markup = keepMarkup('en', <p title={'"><script>1</script>'}>{'<img src=x onerror=alert(1)>'}</p>)
  expect(render(<Kept markup={markup} />)).toBe(
    '<div><p title="&quot;>&lt;script>1&lt;/script>">&lt;img src=x onerror=alert(1)></p></div>',
  )
})
