export interface SplitBarProps {
  readonly agree: number
  readonly pass: number
  readonly disagree: number
  /** The same in words, each beside its colour: `{ agree: '62% agree', … }`. */
  readonly texts: { readonly agree: string; readonly pass: string; readonly disagree: string }
  /** Before the bar: whose answers, how many. */
  readonly label?: string | undefined
}

/** How answers divide. The words under it say the same; colour, order and pattern tell the parts apart. */
export function SplitBar({ agree, pass, disagree, texts, label }: SplitBarProps) {
  const all = agree + pass + disagree
  const share = (count: number) => (all === 0 ? 0 : Math.round((count / all) * 1000) / 10)
  const [first, second] = [share(agree), share(disagree)]
  return (
    <div class="app-split">
      {label && <p class="app-split__label">{label}</p>}
      <svg class="app-split__bar" width="100%" height="18" aria-hidden="true" focusable="false">
        <rect class="app-split__pass" width="100%" height="18" />
        {agree > 0 && <rect class="app-split__agree" width={`${first}%`} height="18" />}
        {disagree > 0 && <rect class="app-split__disagree" x={`${100 - second}%`} width={`${second}%`} height="18" />}
        {agree > 0 && first < 100 && <rect class="app-split__gap" x={`${first}%`} width="2" height="18" />}
        {disagree > 0 && second < 100 && <rect class="app-split__gap" x={`${100 - second}%`} width="2" height="18" />}
      </svg>
      <p class="app-split__texts">
        <span class="app-split__text app-split__text--agree">{texts.agree}</span>{' '}
        <span class="app-split__text app-split__text--pass">{texts.pass}</span>{' '}
        <span class="app-split__text app-split__text--disagree">{texts.disagree}</span>
      </p>
    </div>
  )
}
