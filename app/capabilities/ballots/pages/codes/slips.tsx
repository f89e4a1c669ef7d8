import { groupedCode } from '#capabilities/people/index.ts'
import { Button } from '#ui/button.tsx'
import { Square } from '#ui/square.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import type { PaperTexts } from '../../texts/paper/en.ts'

export interface SlipsProps {
  readonly question: string
  readonly batch: number
  readonly codes: readonly string[]
  /** Until when, in words. */
  readonly until: string
  /** Where a code is typed. */
  readonly address: string
  readonly back: string
  readonly texts: PaperTexts['codes']
}

/** Slips to cut, and above them, on the screen only, what to do. A square holds the code behind a #, which browsers keep to themselves. */
export const SlipsView = (props: SlipsProps) => {
  const { texts, codes, batch, question } = props
  return (
    <>
      <div class="app-screen-only app-poster-bar">
        <h1 class="govuk-heading-l">{texts.madeTitle(codes.length, batch)}</h1>
        <WarningText>{texts.printNow}</WarningText>
        <p class="govuk-body">{texts.ifLost}</p>
        <Button href={props.back}>{texts.done}</Button>
      </div>
      <ul class="app-slips app-slips--codes" aria-label={question}>
        {codes.map((code, k) => (
          <Slip {...props} code={code} slip={k + 1} />
        ))}
      </ul>
    </>
  )
}

function Slip({ question, batch, until, address, code, slip, texts }: SlipsProps & { code: string; slip: number }) {
  const own = texts.slip
  const short = address.replace(/^https?:\/\//, '')
  return (
    <li class="app-slips__slip">
      <Square text={`${address}#${code}`} title={own.square(short)} />
      <div>
        <p class="app-slips__question">{question}</p>
        <p class="app-slips__line">
          {own.scan} <strong>{short}</strong> {own.and}
        </p>
      </div>
      <p class="app-slips__code">{groupedCode(code)}</p>
      <p class="app-slips__until">
        {own.until(until)} {own.number(batch, slip)}.
      </p>
    </li>
  )
}
