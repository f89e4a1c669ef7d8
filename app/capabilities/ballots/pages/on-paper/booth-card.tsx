import { Tag } from '#ui/tag.tsx'
import type { SummedBatch, SummedBooth } from '../../reads/sum-booths.ts'
import type { PaperTexts } from '../../texts/paper/en.ts'
import { countSheetsPath, makeSheetsPath, markPath, sheetsPath, typeSheetsPath } from '../paper-addresses.ts'
import type { OnPaperModel } from './present.ts'

interface Props {
  readonly booth: SummedBooth
  readonly model: Pick<OnPaperModel, 'slug' | 'stage'>
  readonly texts: PaperTexts['overview']['booths']
}

/** One booth: how many were handed a sheet, its batches, and what can be done now. */
export const BoothCard = (props: Props) => {
  const { booth, model, texts } = props
  const isBefore = model.stage === 'open' || model.stage === 'announced'
  return (
    <section class="app-booth">
      <h3 class="govuk-heading-s app-flush">{booth.name}</h3>
      <p class="govuk-body app-flush">{texts.handedOut(booth.marked)}</p>
      {booth.batches.length === 0 && <p class="govuk-body app-quiet app-flush">{texts.noSheets}</p>}
      <ul class="govuk-list">
        {booth.batches.map((batch) => (
          <Batch {...props} batch={batch} />
        ))}
      </ul>
      <div class="govuk-body app-row app-flush">
        {model.stage === 'open' && <Way {...props} href={markPath(model.slug, booth.id)} label={texts.mark} />}
        {model.stage === 'closed' && <Way {...props} href={markPath(model.slug, booth.id)} label={texts.late} />}
        {isBefore && <Way {...props} href={makeSheetsPath(model.slug, booth.id)} label={texts.printMore} />}
      </div>
    </section>
  )
}

interface WayProps extends Props {
  readonly href: string
  readonly label: string
}

const Way = ({ href, label, booth, texts }: WayProps) => (
  <a class="govuk-link" href={href}>
    {label}
    <span class="govuk-visually-hidden">{texts.whatOf(booth.name)}</span>
  </a>
)

function Batch({ batch, model, texts }: Props & { readonly batch: SummedBatch }) {
  const { number, size, isLarge, counted } = batch
  const link = (href: string, label: string) => (
    <a class="govuk-link" href={href}>
      {label}
      <span class="govuk-visually-hidden">{texts.seeWhat(number)}</span>
    </a>
  )
  return (
    <li>
      {texts.batch(number, size, isLarge)}{' '}
      {model.stage !== 'closed' && link(sheetsPath(model.slug, batch.id), texts.see)}
      {(model.stage === 'closed' || model.stage === 'ended') && (
        <div class="app-row">
          <State batch={batch} texts={texts} />
          {model.stage === 'closed' && link(countSheetsPath(model.slug, batch.id), counted ? texts.again : texts.count)}
          {model.stage === 'closed' &&
            counted &&
            counted.inBox > 0 &&
            link(typeSheetsPath(model.slug, batch.id), texts.type)}
        </div>
      )}
    </li>
  )
}

const State = ({ batch, texts }: { readonly batch: SummedBatch; readonly texts: Props['texts'] }) =>
  batch.counted ? (
    <>
      <span>{texts.counted(batch.counted.inBox)}</span>
      <Tag colour={batch.settled < batch.counted.inBox ? 'yellow' : 'green'}>
        {texts.typed(batch.settled, batch.counted.inBox)}
      </Tag>
      {batch.differing.length > 0 && <Tag colour="red">{texts.differing(batch.differing.length)}</Tag>}
    </>
  ) : (
    <Tag colour="yellow">{texts.notCounted}</Tag>
  )
