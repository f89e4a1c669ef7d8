import { create } from 'qrcode'

/** A QR code as one path; no style attribute, so the content security policy lets it be. */
export function Square({ text, title }: { readonly text: string; readonly title: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const quiet = 4
  const whole = modules.size + 2 * quiet
  const cells: string[] = []
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) cells.push(`M${x + quiet} ${y + quiet}h1v1h-1z`)
    }
  }
  return (
    <svg
      class="app-square"
      viewBox={`0 0 ${whole} ${whole}`}
      width="220"
      height="220"
      role="img"
      aria-label={title}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${whole}v${whole}H0z`} />
      <path fill="#000" d={cells.join('')} />
    </svg>
  )
}
