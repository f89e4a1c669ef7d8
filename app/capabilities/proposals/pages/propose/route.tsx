import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { largestPhoto, remakePhoto } from '#platform/images/remake-photo.ts'
import { tidyLine, tidyParagraphs } from '#platform/tidy-text.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { problemTexts } from '#platform/web/form.ts'
import { get, post, type Uploads } from '#platform/web/route.ts'
import type { Typed } from '#ui/field.ts'
import { addPhoto, describePhotos } from '../../acts/add-photo.ts'
import { type KeptDraft, keepDraft } from '../../acts/keep-draft.ts'
import { type ProposeRefusal, propose } from '../../acts/propose.ts'
import { findLookAlikes, type LookAlike } from '../../reads/find-look-alikes.ts'
import { mayTakePart } from '../../rules/may.ts'
import { problemsOfWords } from '../../rules/proposal-words.ts'
import { textsFor } from '../../texts/texts.ts'
import type { DraftId } from '../../vocabulary.ts'
import { newProposalPath, proposalPath } from '../addresses.ts'
import { type ProposeForm, proposeForm, typedOf } from './form.ts'
import { gatherForm } from './gather.ts'
import { pinMap } from './pin-map.tsx'
import { type ProposeModel, ProposeView } from './view.tsx'
import { readWhere } from './where.ts'

const address = z.strictObject({
  draft: z.uuid().optional(),
  key: z.string().max(64).optional(),
  matter: z.string().max(100).optional(),
  /** Ids of what it grew from, with commas between. */
  from: z.string().max(500).optional(),
  done: z.enum(['saved', 'photo']).optional(),
})

export const proposePage = get({
  path: newProposalPath,
  access: 'anyone',
  summary: 'The form for a proposal; `from` names items it grew from, with commas between',
  address,
  async show(ask) {
    const { draft = '', key = '', matter, from, done } = ask.address
    const gathered = await gatherForm(ask, { draft, key, from: from?.split(',') ?? [], matter: matter ?? '' })
    if (gathered.draft?.became) return seeOther(proposalPath(gathered.draft.became))
    const typed = gathered.draft?.typed ?? (matter ? { matter } : {})
    const words = textsFor(ask.locale).propose
    const note = done === 'saved' ? words.saved : done === 'photo' ? words.photoAdded : key ? words.kept : null
    return show(ask, { gathered, typed, key, done: note })
  },
})

export const sendProposal = post({
  path: newProposalPath,
  access: 'anyone',
  rate: 'form',
  summary: 'Keeps a draft of a proposal; shows what asks for something close; sends it',
  form: proposeForm,
  uploads: { photo1: largestPhoto, photo2: largestPhoto, photo3: largestPhoto },
  async act(ask, form, uploads) {
    const draft = await keep(ask, form)
    if (ask.actor.person === null) return signInFirst(draft)
    const photoProblems = await keepPhotos(ask, { form, uploads, draft: draft.id })
    const again = { draft: draft.id, problems: photoProblems }
    if (form.press === 'save' && photoProblems.length === 0)
      return seeOther(`${newProposalPath}?draft=${draft.id}&done=saved`)
    return send(ask, form, again)
  },
  async invalid(ask, problems, typed) {
    return showAgain(ask, { typed, problems, status: 422 })
  },
})

async function keep(ask: Ask<unknown>, form: ProposeForm): Promise<KeptDraft> {
  const input = { draft: (form.draft || null) as DraftId | null, key: form.key || null, typed: typedOf(form) }
  const kept = await perform(ask.house, ask, keepDraft, input)
  if (!kept.ok) throw new Error('A draft is never refused.')
  return kept.value
}

/** What was typed is there again after signing in. */
const signInFirst = ({ id, key }: KeptDraft): Answer =>
  seeOther(`/sign-in?next=${encodeURIComponent(`${newProposalPath}?draft=${id}&key=${key}`)}`)

interface Problem {
  readonly name: string
  readonly key: string
}

interface Photos {
  readonly form: ProposeForm
  readonly uploads: Uploads
  readonly draft: DraftId
}

async function keepPhotos(ask: Ask<unknown>, { form, uploads, draft }: Photos): Promise<readonly Problem[]> {
  const alts = new Map(form.photoId.map((id, k) => [id, tidyLine(form.photoAlt[k] ?? '')]))
  const isId = (id: string) => z.uuid().safeParse(id).success
  const remove = form.photoRemove.filter(isId)
  if (alts.size > 0 && [...alts.keys()].every(isId))
    await perform(ask.house, ask, describePhotos, { draft, alts, remove })
  const problems: Problem[] = []
  for (const [name, upload] of Object.entries(uploads)) {
    if (!upload) continue
    const photo = await remakePhoto(upload.bytes)
    if (typeof photo === 'string') problems.push({ name, key: photoKeys[photo] })
    else {
      const added = await perform(ask.house, ask, addPhoto, { draft, photo })
      if (!added.ok && added.refusal.kind === 'too-many-photos') problems.push({ name, key: 'photo-many' })
    }
  }
  return problems
}

const photoKeys = { 'not-a-picture': 'photo-kind', broken: 'photo-broken', 'too-many-pixels': 'photo-pixels' } as const

async function send(
  ask: Ask<unknown>,
  form: ProposeForm,
  { draft, problems: before }: { readonly draft: DraftId; readonly problems: readonly Problem[] },
): Promise<Answer> {
  const typed: Typed = { ...typedOf(form), draft, from: form.from }
  const matters = await gatherForm(ask, { draft, key: '', from: form.from, matter: form.matter })
  const matter = matters.matters.find(({ slug }) => slug === form.matter)
  const where = await readWhere(ask, form)
  const words = {
    title: tidyLine(form.title),
    why: tidyParagraphs(form.why),
    whoBenefits: tidyParagraphs(form.whoBenefits),
    placeWords: tidyLine(form.placeWords),
    cost: form.cost.trim(),
  }
  const problems = [
    ...(matter ? [] : [{ name: 'matter', key: form.matter === '' ? 'matter-missing' : 'matter-gone' }]),
    ...problemsOfWords(words),
    ...(typeof where === 'string' ? [{ name: where === 'pin-wrong' ? 'placeWords' : 'postcode', key: where }] : []),
    ...before,
  ]
  if (problems.length > 0 || !matter || typeof where === 'string')
    return showAgain(ask, { typed, problems, status: 422 })
  const hasNewPhoto = matters.draft?.photos.some(({ alt }) => alt === '') && form.press === 'check'
  const alike = form.press === 'check' ? await findLookAlikes(ask.read, ask.community.id, words) : []
  if (alike.length > 0) return showAgain(ask, { typed, alike, status: 200 })
  if (hasNewPhoto && form.photoId.length === 0) return seeOther(`${newProposalPath}?draft=${draft}&done=photo`)
  const input = { ...words, ...where, matter: matter.id, isNamed: form.named === 'yes', draft, grewFrom: form.from }
  const sent = await perform(ask.house, ask, propose, input)
  if (sent.ok) return seeOther(`${proposalPath(sent.value.slug)}?done=offered`)
  return refused(ask, typed, sent.refusal)
}

function refused(ask: Ask<unknown>, typed: Typed, refusal: ProposeRefusal): Promise<Answer> {
  const words = textsFor(ask.locale).propose
  switch (refusal.kind) {
    case 'confirm-first':
      return showAgain(ask, { typed, warning: words.confirmFirst, status: 403 })
    case 'no-such-matter':
    case 'matter-closed':
      return showAgain(ask, { typed, problems: [{ name: 'matter', key: 'matter-gone' }], status: 409 })
    case 'bad-words':
      return showAgain(ask, { typed, problems: refusal.problems, status: 422 })
    case 'too-many':
      return showAgain(ask, { typed, warning: words.tooMany(refusal.hours), status: 429 })
    case 'no-such-source':
      return showAgain(ask, { typed, warning: words.errors['source-gone'], status: 409 })
  }
}

interface Again {
  readonly typed: Typed
  readonly problems?: readonly Problem[]
  readonly warning?: string
  readonly alike?: readonly LookAlike[]
  readonly status: number
}

async function showAgain(ask: Ask<unknown>, again: Again): Promise<Answer> {
  const { typed } = again
  const from = [typed.from ?? []].flat()
  const gathered = await gatherForm(ask, {
    draft: textOf(typed.draft),
    key: textOf(typed.key),
    from,
    matter: textOf(typed.matter),
  })
  return show(ask, { ...again, gathered, key: textOf(typed.key) })
}

const textOf = (value: Typed[string]): string => (typeof value === 'string' ? value : '')

interface Showing extends Partial<Again> {
  readonly gathered: Awaited<ReturnType<typeof gatherForm>>
  readonly typed: Typed
  readonly key: string
  readonly done?: string | null
}

async function show(ask: Ask<unknown>, showing: Showing): Promise<Answer> {
  const { gathered, typed, problems = [], warning = null, alike = [], status = 200 } = showing
  const texts = textsFor(ask.locale)
  const model: ProposeModel = {
    matters: gathered.matters.map(({ slug, title }) => ({ slug, title })),
    typed,
    errors: problemTexts(problems, texts.propose.errors, texts.propose.unknownError),
    warning,
    done: showing.done ?? null,
    draft: gathered.draft?.id ?? '',
    key: showing.key,
    photos: gathered.draft?.photos ?? [],
    sources: gathered.sources,
    said: gathered.said,
    chosenSources: gathered.sources.map(({ id }) => id),
    alike,
    isSignedIn: mayTakePart(ask.actor),
  }
  const map = await pinMap(ask)
  return page(texts.propose.title, <ProposeView model={model} texts={texts} map={map} />, {
    status,
    hasErrors: model.errors.length > 0 || warning !== null,
    islands: map ? ['set-pin'] : [],
  })
}
