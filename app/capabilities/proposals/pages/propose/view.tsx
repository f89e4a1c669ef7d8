import type { ComponentChildren } from 'preact'
import type { SharedStatement } from '#capabilities/conversations/index.ts'
import type { ItemOfMatter } from '#capabilities/matters/index.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Fieldset } from '#ui/fieldset.tsx'
import { FileUpload } from '#ui/file-upload.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import type { DraftPhoto } from '../../reads/find-draft.ts'
import type { LookAlike } from '../../reads/find-look-alikes.ts'
import { longest } from '../../rules/proposal-words.ts'
import type { ProposalsTexts } from '../../texts/en.ts'
import { myProposalsPath, newProposalPath, photoPath, proposalPath, proposalsPath } from '../addresses.ts'

export interface ProposeModel {
  readonly matters: readonly { readonly slug: string; readonly title: string }[]
  readonly typed: Typed
  readonly errors: FieldErrors
  readonly warning: string | null
  readonly done: string | null
  readonly draft: string
  readonly key: string
  readonly photos: readonly DraftPhoto[]
  readonly sources: readonly ItemOfMatter[]
  readonly chosenSources: readonly string[]
  /** What people said in the matter that it could have grown from too. */
  readonly said: readonly SharedStatement[]
  readonly alike: readonly LookAlike[]
  readonly isSignedIn: boolean
}

interface Props {
  readonly model: ProposeModel
  readonly texts: ProposalsTexts
  /** The map to set a pin on; null where there is nothing to draw. */
  readonly map?: ComponentChildren
}

export function ProposeView({ model, texts, map }: Props) {
  const words = texts.propose
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={proposalsPath} label={texts.navigation} />
        <ErrorSummary errors={model.errors} />
        {model.done && <NotificationBanner isSuccess>{model.done}</NotificationBanner>}
        {model.warning && (
          <div role="alert">
            <WarningText>{model.warning}</WarningText>
          </div>
        )}
        <h1 class="govuk-heading-l">{words.title}</h1>
        {model.alike.length === 0 && <p class="govuk-body-l">{words.lead}</p>}
        {!model.isSignedIn && <InsetText>{words.signedOut}</InsetText>}
        <LookAlikes model={model} texts={texts} />
        {model.matters.length === 0 ? <NoMatter texts={texts} /> : <Form model={model} texts={texts} map={map} />}
      </div>
    </div>
  )
}

const NoMatter = ({ texts: { propose: words } }: Pick<Props, 'texts'>) => (
  <EmptyState title={words.noMatterTitle}>
    <p class="govuk-body">{words.noMatter}</p>
    <p class="govuk-body">
      <a class="govuk-link" href="/matters">
        {words.noMatterLink}
      </a>
    </p>
  </EmptyState>
)

/** What others asked for already, to be supported instead. */
function LookAlikes({ model: { alike }, texts }: Props) {
  const words = texts.propose.alike
  if (alike.length === 0) return null
  return (
    <section aria-labelledby="alike" class="app-alike">
      <h2 class="govuk-heading-m" id="alike">
        {words.title(alike.length)}
      </h2>
      <p class="govuk-body">{words.text}</p>
      <ul class="govuk-list app-alike__list">
        {alike.map((each) => (
          <li class="app-alike__one">
            <h3 class="govuk-heading-s app-flush">
              <a class="govuk-link" href={proposalPath(each.slug)}>
                {each.title}
              </a>
            </h3>
            <p class="govuk-body app-clamp app-flush">{each.why}</p>
            <p class="govuk-body-s app-quiet app-flush">
              {texts.supporters(each.supports)}
              {each.placeWords && ` · ${each.placeWords}`}
            </p>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{words.yours}</h2>
    </section>
  )
}

function Form({ model, texts, map }: Props) {
  const words = texts.propose
  const fields = { errors: model.errors, typed: model.typed }
  const hasAlike = model.alike.length > 0
  return (
    <form method="post" action={newProposalPath} enctype="multipart/form-data" novalidate data-keep-text>
      <input type="hidden" name="draft" value={model.draft} />
      {model.key && <input type="hidden" name="key" value={model.key} />}
      {hasAlike && <Send words={words} hasAlike isSignedIn={model.isSignedIn} />}
      <Matter model={model} texts={texts} />
      <TextInput name="title" label={words.name} labelSize="m" hint={words.nameHint} {...fields} />
      <CharacterCount
        name="why"
        label={words.why}
        labelSize="m"
        hint={words.whyHint}
        rows={7}
        maxlength={longest.why}
        threshold={75}
        {...fields}
      />
      <Fieldset legend={words.where} legendSize="m">
        <p class="govuk-hint">{words.whereHint}</p>
        <TextInput name="placeWords" label={words.placeWords} hint={words.placeWordsHint} {...fields} />
        <TextInput
          name="postcode"
          label={words.postcode}
          width={10}
          autocomplete="off"
          spellcheck={false}
          {...fields}
        />
        <Pin model={model} texts={texts} map={map} />
      </Fieldset>
      <Photos model={model} texts={texts} />
      <Details
        summary={words.more}
        open={Boolean(model.typed.whoBenefits || model.typed.cost || hasErrorIn(model, ['whoBenefits', 'cost']))}
      >
        <Textarea name="whoBenefits" label={words.whoBenefits} labelSize="s" rows={3} {...fields} />
        <TextInput
          name="cost"
          label={words.cost}
          labelSize="s"
          hint={words.costHint}
          prefix="£"
          width={10}
          inputmode="decimal"
          {...fields}
        />
      </Details>
      <Sources model={model} texts={texts} />
      <Checkboxes
        name="named"
        legend={<span class="govuk-visually-hidden">{words.named}</span>}
        items={[{ value: 'yes', label: words.named, hint: words.namedHint }]}
        {...fields}
      />
      <p class="govuk-body app-quiet">{words.next}</p>
      <Send words={words} hasAlike={hasAlike} isSignedIn={model.isSignedIn} />
      {model.isSignedIn && (
        <p class="govuk-body">
          <a class="govuk-link" href={myProposalsPath}>
            {words.mine}
          </a>
        </p>
      )}
    </form>
  )
}

const hasErrorIn = ({ errors }: ProposeModel, names: readonly string[]) =>
  errors.some(({ name }) => names.includes(name))

function Send({
  words,
  hasAlike,
  isSignedIn,
}: {
  readonly words: ProposalsTexts['propose']
  readonly hasAlike: boolean
  readonly isSignedIn: boolean
}) {
  return (
    <ButtonGroup>
      <Button name="press" value={hasAlike ? 'anyway' : 'check'} preventDoubleClick>
        {hasAlike ? words.alike.anyway : isSignedIn ? words.submit : words.check}
      </Button>
      <Button kind="secondary" name="press" value="save">
        {words.save}
      </Button>
    </ButtonGroup>
  )
}

function Matter({ model, texts: { propose: words } }: Props) {
  const { matters, typed, errors } = model
  const only = matters.length === 1 ? matters[0]! : null
  if (only && errors.every(({ name }) => name !== 'matter'))
    return (
      <>
        <input type="hidden" name="matter" value={only.slug} />
        <p class="app-kicker">{only.title}</p>
      </>
    )
  return (
    <Select
      name="matter"
      label={words.matter}
      labelSize="m"
      hint={words.matterHint}
      items={[
        { value: '', label: words.matterChoose },
        ...matters.map(({ slug, title }) => ({ value: slug, label: title })),
      ]}
      errors={errors}
      typed={typed}
    />
  )
}

/** The pin is set by script only; words and a postcode do the same without. */
function Pin({ model, texts: { propose: words }, map }: Props) {
  const value = (name: 'lat' | 'lng') => (typeof model.typed[name] === 'string' ? model.typed[name] : '')
  return (
    <>
      <input type="hidden" name="lat" value={value('lat')} data-pin-lat />
      <input type="hidden" name="lng" value={value('lng')} data-pin-lng />
      {map && (
        <div class="app-pin" data-pin data-set={words.mapSet} data-none={words.mapNone} hidden>
          <p class="govuk-label" id="pin-label">
            {words.map}
          </p>
          {map}
          <p class="govuk-hint app-pin__keys" id="pin-keys">
            {words.mapKeys}
          </p>
          <p class="govuk-body-s app-flush" data-pin-state role="status">
            {value('lat') ? words.mapSet : words.mapNone}
          </p>
          <p class="app-row app-flush">
            {(['closer', 'further', 'clear'] as const).map((what) => (
              <button type="button" class="app-small-button" {...{ [`data-pin-${what}`]: '' }}>
                {words.pin[what]}
              </button>
            ))}
          </p>
        </div>
      )}
    </>
  )
}

function Photos({ model, texts: { propose: words } }: Props) {
  const { photos, isSignedIn, errors } = model
  return (
    <Fieldset legend={words.photos} legendSize="m">
      <p class="govuk-hint">{isSignedIn ? words.photosHint : words.signedOutPhotos}</p>
      {photos.map((photo, k) => (
        <div class="app-photo-draft">
          <img
            class="app-photo-draft__picture"
            src={photoPath(photo.id, 'small')}
            alt={photo.alt || words.photoPreview(k + 1)}
            width={Math.round((photo.width * 160) / Math.max(photo.width, photo.height))}
            height={Math.round((photo.height * 160) / Math.max(photo.width, photo.height))}
          />
          <div>
            <input type="hidden" name="photoId" value={photo.id} />
            <TextInput
              name="photoAlt"
              id={`alt-${photo.id}`}
              label={words.photoAlt}
              hint={words.photoAltHint}
              value={photo.alt}
            />
            <Checkboxes
              name="photoRemove"
              id={`remove-${photo.id}`}
              legend={<span class="govuk-visually-hidden">{words.photoPreview(k + 1)}</span>}
              items={[{ value: photo.id, label: words.photoRemove }]}
              isSmall
            />
          </div>
        </div>
      ))}
      {isSignedIn &&
        [1, 2, 3]
          .slice(photos.length)
          .map((n) => (
            <FileUpload
              name={`photo${n}`}
              label={words.photo(n)}
              accept="image/jpeg,image/png,image/webp"
              errors={errors}
            />
          ))}
    </Fieldset>
  )
}

function Sources({ model, texts }: Props) {
  const words = texts.propose
  return (
    <>
      {model.sources.length > 0 && <ChosenSources model={model} texts={texts} />}
      {model.said.length > 0 && (
        <Details summary={words.said}>
          <Checkboxes
            name="from"
            id="said"
            legend={words.saidLegend}
            legendSize="s"
            hint={words.saidHint}
            items={model.said.map(({ id, text }) => ({ value: id, label: text }))}
            values={[]}
            isSmall
          />
        </Details>
      )}
    </>
  )
}

function ChosenSources({ model, texts: { propose: words } }: Props) {
  return (
    <Checkboxes
      name="from"
      legend={words.sources}
      legendSize="m"
      hint={words.sourcesHint}
      items={model.sources.map(({ id, title, matterTitle }) => ({
        value: id,
        label: title || words.inMatter(matterTitle),
        hint: title ? words.inMatter(matterTitle) : undefined,
      }))}
      values={model.chosenSources}
    />
  )
}
