import { checkRecord } from '../rules/record/check-record.ts'
import type { RecordVerdict } from '../rules/record/finding.ts'
import { unpackRecord } from '../rules/record/unpack-record.ts'
import { en } from '../texts/result/en.ts'
import { fetchRecord } from './recount/fetch-record.ts'
import { showProgress, showVerdict } from './recount/show-verdict.ts'

/**
 * Counts a ballot again in the reader's browser. The same file is the page's script and, as a worker, does the work, so
 * that the page stays alive with forty thousand papers.
 */
type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'verdict'; readonly verdict: RecordVerdict }
  | { readonly kind: 'failed' }

const isWorker = typeof document === 'undefined'
const worker = globalThis as unknown as {
  onmessage: ((event: { readonly data: string }) => void) | null
  postMessage(message: FromWorker): void
}

async function countAgain(address: string): Promise<FromWorker> {
  try {
    const archive = await fetchRecord(address)
    const files = archive && (await unpackRecord(archive))
    if (!files) return { kind: 'failed' }
    const progress = (done: number, all: number) => worker.postMessage({ kind: 'progress', done, all })
    return { kind: 'verdict', verdict: await checkRecord({ files, progress }) }
  } catch {
    return { kind: 'failed' }
  }
}

function listen(button: HTMLButtonElement, said: HTMLElement): void {
  button.hidden = false
  button.addEventListener('click', () => {
    button.disabled = true
    showProgress(said, en.record.here.loading)
    const thread = new Worker(import.meta.url, { type: 'module' })
    const end = (show: () => void) => {
      thread.terminate()
      button.disabled = false
      show()
    }
    thread.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') showProgress(said, en.record.here.checking(data.done, data.all))
      else if (data.kind === 'verdict') end(() => showVerdict(said, data.verdict, en.record))
      else end(() => showProgress(said, en.record.here.failed))
    }
    thread.onerror = () => end(() => showProgress(said, en.record.here.failed))
    thread.postMessage(new URL(button.dataset.recount!, location.href).href)
  })
}

if (isWorker) {
  worker.onmessage = ({ data }) => void countAgain(data).then((message) => worker.postMessage(message))
} else {
  const button = document.querySelector<HTMLButtonElement>('[data-recount]')
  const said = document.querySelector<HTMLElement>('[data-recount-said]')
  if (button && said) listen(button, said)
}
