import bwip from 'bwip-js'

/** A barcode (Code 128) as one path; no style attribute, so the content security policy lets it be. */
export function Barcode({ text, title }: { readonly text: string; readonly title: string }) {
  const [bar] = bwip.raw({ bcid: 'code128', text }) as readonly { readonly sbs: readonly number[] }[]
  const quiet = 10
  let at = quiet
  const bars: string[] = []
  bar!.sbs.forEach((width, k) => {
    if (k % 2 === 0) bars.push(`M${at} 0h${width}v1h-${width}z`)
    at += width
  })
  return (
    <svg
      class="app-barcode"
      viewBox={`0 0 ${at + quiet} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={title}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${at + quiet}v1H0z`} />
      <path fill="#000" d={bars.join('')} />
    </svg>
  )
}
