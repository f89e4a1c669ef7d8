import type { PaperTexts } from '../../texts/paper/en.ts'
import { codePath } from '../paper-addresses.ts'
import type { PaperModel } from '../vote/present.ts'
import { PutAway } from './view.tsx'

interface Props {
  readonly model: Pick<PaperModel, 'slug' | 'codes' | 'stage'>
  readonly texts: PaperTexts['code']
}

/** On the page of a paper: the code that is open in this browser, or where to type one. */
export function CodesHere({ model, texts }: Props) {
  if (model.codes === 'open-here')
    return (
      <div class="govuk-inset-text">
        <p class="govuk-body">
          {texts.here} {texts.shared}
        </p>
        <PutAway slug={model.slug} texts={texts} />
      </div>
    )
  const mayUse = model.codes === 'some' && (model.stage.kind === 'sign-in' || model.stage.kind === 'may-not-vote')
  if (!mayUse) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={codePath(model.slug)}>
        {texts.link}
      </a>
    </p>
  )
}
