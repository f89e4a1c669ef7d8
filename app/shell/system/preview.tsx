import { z } from 'zod'
import type { Capability } from '#platform/capability.ts'
import { notFound, page } from '#platform/web/answer.ts'
import { get, type Route } from '#platform/web/route.ts'
import { Pagination } from '#ui/pagination.tsx'
import { previewStates } from '#ui/preview.tsx'
import type { ShellTexts } from '../texts/en.ts'
import { textsFor } from '../texts/texts.ts'

type State = NonNullable<Capability['preview']>[number]

export interface PreviewGroup {
  readonly of: string
  readonly states: readonly State[]
}

/** Every state of every page, by capability, and of the furniture they are made of. */
export function previewGroups(all: readonly Capability[]): readonly PreviewGroup[] {
  const groups = all.map(({ name, preview }) => ({ of: name, states: preview ?? [] }))
  return [...groups, { of: 'furniture', states: previewStates }].filter(({ states }) => states.length > 0)
}

const hrefOf = (of: string, number: number, width?: 'phone') =>
  `/preview?of=${of}&state=${number}${width ? '&width=phone' : ''}`

/**
 * For those who build: an index, one state at an address of its own, or with `of` alone all of one capability after each
 * other. `width=phone` shows a state 360 px wide; what depends on the screen itself needs a narrow window.
 */
export const preview = (all: () => readonly Capability[]): Route =>
  get({
    path: '/preview',
    access: 'development',
    summary: 'Every state of every page (development)',
    address: z.strictObject({
      of: z
        .string()
        .regex(/^[a-z-]{1,40}$/)
        .optional(),
      state: z
        .string()
        .regex(/^[1-9]\d{0,3}$/)
        .transform(Number)
        .optional(),
      width: z.enum(['phone', 'desk']).optional(),
    }),
    show({ address: { of, state, width = 'desk' }, locale }) {
      const texts = textsFor(locale).preview
      const groups = previewGroups(all())
      if (of === undefined) return page(texts.title, <Index groups={groups} texts={texts} />)
      const group = groups.find((each) => each.of === of)
      if (!group) return notFound
      if (state === undefined) return page(of, <All group={group} />, { wide: true })
      const one = group.states[state - 1]
      if (!one) return notFound
      const body = <One group={group} number={state} state={one} isPhone={width === 'phone'} texts={texts} />
      return page(one.name, body)
    },
  })

type Texts = ShellTexts['preview']

const Index = ({ groups, texts }: { readonly groups: readonly PreviewGroup[]; readonly texts: Texts }) => (
  <>
    <h1 class="govuk-heading-l">{texts.title}</h1>
    <p class="govuk-body">{texts.lead}</p>
    {groups.map(({ of, states }) => (
      <section>
        <h2 class="govuk-heading-m">
          <a class="govuk-link" href={`/preview?of=${of}`}>
            {of}
          </a>
        </h2>
        <ol class="govuk-list govuk-list--number">
          {states.map(({ name }, k) => (
            <li>
              <a class="govuk-link" href={hrefOf(of, k + 1)}>
                {name}
              </a>{' '}
              <a class="govuk-link app-quiet" href={hrefOf(of, k + 1, 'phone')}>
                {texts.phone}
                <span class="govuk-visually-hidden">: {name}</span>
              </a>
            </li>
          ))}
        </ol>
      </section>
    ))}
  </>
)

const All = ({ group }: { readonly group: PreviewGroup }) => (
  <>
    {group.states.map((state, k) => (
      <section class="app-preview">
        <p class="app-preview__name">
          <a class="govuk-link" href={hrefOf(group.of, k + 1)}>
            {state.name}
          </a>
        </p>
        {state.render()}
      </section>
    ))}
  </>
)

interface OneProps {
  readonly group: PreviewGroup
  readonly number: number
  readonly state: State
  readonly isPhone: boolean
  readonly texts: Texts
}

const One = ({ group, number, state, isPhone, texts }: OneProps) => {
  const width = isPhone ? 'phone' : undefined
  return (
    <>
      <div class={isPhone ? 'app-preview app-preview--phone' : 'app-preview'}>{state.render()}</div>
      <p class="govuk-body">
        <a class="govuk-link" href="/preview">
          {texts.title}
        </a>{' '}
        <a class="govuk-link" href={hrefOf(group.of, number, isPhone ? undefined : 'phone')}>
          {isPhone ? texts.desk : texts.phone}
        </a>
      </p>
      <Pagination
        previous={number > 1 ? { href: hrefOf(group.of, number - 1, width) } : undefined}
        next={number < group.states.length ? { href: hrefOf(group.of, number + 1, width) } : undefined}
      />
    </>
  )
}
