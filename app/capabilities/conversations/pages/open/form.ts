import { z } from 'zod'
import { dateFrom, londonDate, startOfLondonDay } from '#platform/london.ts'

const part = z.string().max(20).default('')

export const openForm = z.strictObject({
  when: z.enum(['now', 'later'], { error: 'when-missing' }),
  'opens-day': part,
  'opens-month': part,
  'opens-year': part,
})

export type OpeningForm = z.infer<typeof openForm>

export type ReadOpening =
  | { readonly ok: true; readonly opensAt: Date | null }
  | { readonly ok: false; readonly key: 'day-wrong' | 'day-past' | 'day-and-now' }

/** From the start of a day after today, or from now. */
export function readOpening(form: OpeningForm, now: Date): ReadOpening {
  const isEmpty = [form['opens-day'], form['opens-month'], form['opens-year']].every((text) => text.trim() === '')
  if (form.when === 'now') return isEmpty ? { ok: true, opensAt: null } : { ok: false, key: 'day-and-now' }
  const day = dateFrom({ day: form['opens-day'], month: form['opens-month'], year: form['opens-year'] })
  if (day === null) return { ok: false, key: 'day-wrong' }
  return day <= londonDate(now) ? { ok: false, key: 'day-past' } : { ok: true, opensAt: startOfLondonDay(day) }
}
