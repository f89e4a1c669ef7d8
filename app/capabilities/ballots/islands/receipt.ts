import { fromBase64url } from '../rules/bytes.ts'
import { receiptOf, receiptText } from '../rules/paper-number.ts'
import { voteTextsFor } from '../texts/vote/texts.ts'
import { openDrawer } from './vote/drawer.ts'
import { keyToMove } from './vote/moving-key.ts'
import { everyRecord, forgetEveryRecord, type PaperRecord, RecordKeeper } from './vote/paper-record.ts'

/** The receipt, the key and the forgetting of a paper that only this browser knows. */
const root = document.querySelector<HTMLElement>('[data-receipt-page]')
const drawer = openDrawer()
if (root && drawer && crypto.subtle) void start(root, drawer)

async function start(root: HTMLElement, drawer: Storage): Promise<void> {
  const ballot = root.dataset.receiptPage!
  const own = new RecordKeeper(drawer, ballot, root.dataset.voter!).read()
  const record = own ?? everyRecord(drawer, ballot)[0]
  if (!record || record.version === 0) return
  const { receipt: texts } = voteTextsFor(document.documentElement.lang)
  const part = (selector: string) => root.querySelector<HTMLElement>(selector)!
  part('[data-code]').textContent = receiptText(await receiptOf(ballot, fromBase64url(record.secret)!))
  part('[data-here]').hidden = false
  part('[data-not-here]').hidden = true
  part('[data-show-key]').addEventListener('click', () => void showKey(record))
  part('[data-copy-key]').addEventListener('click', () => void copyKey())
  part('[data-forget]').addEventListener('click', (event) => forget(event.currentTarget as HTMLButtonElement))

  async function showKey(shown: PaperRecord): Promise<void> {
    const field = part('[data-key-text]') as HTMLTextAreaElement
    field.value = await keyToMove(shown)
    part('[data-key-part]').hidden = false
    part('[data-show-key]').hidden = true
    field.focus()
    field.select()
  }

  async function copyKey(): Promise<void> {
    const field = part('[data-key-text]') as HTMLTextAreaElement
    field.select()
    await navigator.clipboard?.writeText(field.value).catch(() => document.execCommand('copy'))
    part('[data-status]').textContent = texts.private.copied
  }

  /** Asks once more in its own place. */
  function forget(button: HTMLButtonElement): void {
    if (!button.dataset.asked) {
      button.dataset.asked = 'yes'
      button.textContent = button.dataset.sure!
      return
    }
    forgetEveryRecord(drawer, ballot)
    part('[data-here]').hidden = true
    part('[data-status]').textContent = button.dataset.done!
  }
}
