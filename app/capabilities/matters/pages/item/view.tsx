import { BackLink } from '#ui/back-link.tsx'
import { Countdown } from '#ui/countdown.tsx'
import { Story } from '#ui/story.tsx'
import { ThreadDrawing } from '#ui/svg/thread-drawing.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ItemWords } from '../../store/tellers.ts'
import type { MattersTexts } from '../../texts/en.ts'
import type { ItemModel } from './present.ts'

export function ItemView({ model, texts }: { readonly model: ItemModel; readonly texts: MattersTexts }) {
  const words = texts.item
  return (
    <>
      <BackLink href={model.matter.href} label={model.matter.title} />
      <p class="app-kicker">{model.heading}</p>
      <h1 class="govuk-heading-l app-lines">{model.title}</h1>
      <p class="govuk-body">
        <Tag colour="grey">{model.stateName}</Tag>
      </p>
      {model.due && <Countdown text={model.due.words} state={model.due.isLate ? 'soon' : 'open'} />}
      <p class="govuk-body">
        <a class="govuk-link" href={model.see}>
          {words.see}
        </a>
      </p>
      {model.offers.map(({ label, href }) => (
        <p class="govuk-body app-screen-only">
          <a class="govuk-link" href={href}>
            {label}
          </a>
        </p>
      ))}
      <h2 class="govuk-heading-m">{words.thread}</h2>
      {model.drawing && (
        <div class="app-thread">
          <ThreadDrawing
            id="thread"
            title={texts.drawing.title}
            description={texts.drawing.description(model.drawing.behind, model.drawing.ahead)}
            {...model.drawing}
          />
        </div>
      )}
      <Story
        entries={model.thread.map((entry) => ({
          id: `item-${entry.key}`,
          title: entry.how,
          when: entry.when,
          datetime: entry.datetime ?? undefined,
          state: entry.state,
          children: (
            <>
              <p class="govuk-body">
                {entry.href ? (
                  <a class="govuk-link" href={entry.href}>
                    {entry.title}
                  </a>
                ) : (
                  entry.title
                )}
              </p>
              {entry.said && <Said said={entry.said} />}
              {entry.inMatter && (
                <p class="govuk-body-s">
                  <a class="govuk-link" href={entry.inMatter.href}>
                    {words.inMatter(entry.inMatter.title)}
                  </a>
                </p>
              )}
            </>
          ),
        }))}
      />
    </>
  )
}

const Said = ({ said }: { readonly said: ItemWords }) => (
  <>
    {said.words && <p class="govuk-body app-lines">{said.words}</p>}
    {(said.who || said.money) && (
      <p class="govuk-body-s app-quiet">{[said.who, said.money].filter((each) => each !== null).join(' · ')}</p>
    )}
  </>
)
