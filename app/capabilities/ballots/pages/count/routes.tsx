import { countPath } from '../addresses.ts'
import { draftStep } from '../draft-step.tsx'
import { countForm, readRule } from './form.ts'
import { CountView } from './view.tsx'

export const countRoutes = draftStep({
  path: countPath,
  summary: 'How a ballot is counted',
  title: ({ manage }) => manage.count.title,
  form: countForm,
  read(form, ballot) {
    const read = readRule(form, ballot)
    return read.ok ? { ok: true, changes: { rule: read.rule } } : { ok: false, problems: [read.problem] }
  },
  view: CountView,
})
