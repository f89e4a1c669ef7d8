import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesOfChain, makeChain } from '#capabilities/ledger/testing/make-chain.ts'
import { projectRoot } from '#platform/root.ts'
import { linesOf } from './verify/lines-of.ts'
import { run } from './verify.ts'

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'folkmoot-verify-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const chain = makeChain([{ title: 'One' }, { title: 'Two \u2028 lines' }, { title: 'Three' }, { title: 'Four' }])
const lines = linesOfChain(chain)
const example = join(projectRoot, 'docs/ledger-example.jsonl')

async function verify(content: string | Buffer, ...more: string[]) {
  const file = join(folder, 'record.jsonl')
  writeFileSync(file, content)
  return said(file, ...more)
}

async function said(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, { out: (text) => void out.push(text), err: (text) => void err.push(text) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('folkmoot verify, used wrongly', () => {
  it.each([
    [[], 'Name the file'],
    [['a', 'b'], 'Name one file'],
    [['a', '--head', 'abc'], '"abc" is not a head'],
    [['a', '--tail'], 'not how this command is used'],
  ])('%j', async (args, words) => {
    const answer = await said(...args)
    expect(answer.code).toBe(2)
    expect(answer.err).toContain(words)
  })

  it('says that a file cannot be read', () =>
    expect(said(join(folder, 'absent'))).rejects.toThrow(/cannot be read \(ENOENT\)/))
})

describe('folkmoot verify, a record that is not whole', () => {
  it.each([
    ['changed', lines.with(1, lines[1]!.replace('Two', 'Ten')), 'Entry 2 (line 2) was changed'],
    ['removed', lines.toSpliced(1, 2), 'Entries 2 to 3 were removed'],
    ['moved', [lines[0], lines[2], lines[1], lines[3]], 'Entries 2 to 3 were put into another order'],
    ['doubled', [...lines, lines[3]], 'Entry 4 is there more than once'],
    ['its start gone', lines.slice(1), 'Entry 1 was removed'],
    ['no text at all', ['\u0000\u0001', '{}'], 'Line 1 is not an entry'],
    ['nothing', [], 'There is no entry in it'],
  ])('%s', async (_what, changed, words) => {
    const answer = await verify(changed.map((line) => `${line}\n`).join(''))
    expect(answer.code).toBe(1)
    expect(answer.out).toContain(words)
  })

  it('cut: found by a head that was noted', async () => {
    const cut = `${lines.slice(0, 2).join('\n')}\n`
    expect((await verify(cut)).code).toBe(0)
    const answer = await verify(cut, '--head', `4:${chain[3]!.hash}`)
    expect(answer.code).toBe(1)
    expect(answer.out).toContain('Entries 3 to 4 were cut off the end')
  })

  it('one flipped bit anywhere in the file', async () => {
    const whole = Buffer.from(`${lines.join('\n')}\n`)
    for (let at = 0; at < whole.length - 1; at++) {
      const flipped = Buffer.from(whole)
      flipped[at] = flipped[at]! ^ 1
      const head = `4:${chain[3]!.hash}`
      expect((await verify(flipped, '--head', head)).code, `bit of byte ${at}`).toBe(1)
    }
  })

  it('tells the first fifty of very many', async () => {
    const answer = await verify('nonsense\n'.repeat(1_000))
    expect(answer.out).toContain('and 951 more')
  })
})

describe('folkmoot verify, a whole record', () => {
  it('says so, and that a noted head is there', async () => {
    const answer = await verify(
      `\uFEFF${lines.join('\r\n')}`,
      '--head',
      chain[1]!.hash,
      '--head',
      `3:${chain[2]!.hash}`,
    )
    expect(answer).toMatchObject({ code: 0, err: '' })
    expect(answer.out).toContain('The record is whole: 4 entries')
    expect(answer.out).toContain('Entry 2 is the one that was noted')
    expect(answer.out).toContain(`4:${chain[3]!.hash}`)
  })

  it('does not gather an endless line', async () => {
    const chunks = async function* () {
      for (let k = 0; k < 100; k++) yield Buffer.alloc(65_536, 'x')
      yield Buffer.from('\nend')
    }
    const found: string[] = []
    for await (const line of linesOf(chunks())) found.push(line)
    expect(found.at(-1)).toBe('end')
    expect(found[0]!.length).toBeLessThan(400_000)
  })
})

describe('docs/ledger.md', () => {
  /** A checker that knows nothing of this project but what that page says. */
  function check(text: string, noted: Record<number, string>): boolean {
    let before = { seq: 0, hash: '0'.repeat(64), at: '', community: '' }
    for (const line of text.split('\n').slice(0, -1)) {
      const bytes = line.slice(line.indexOf('"entry":') + 8, -1)
      const hash = createHash('sha256').update(bytes).digest('hex')
      const entry = JSON.parse(bytes)
      const isNext = entry.seq === before.seq + 1 && entry.previous === before.hash && entry.at >= before.at
      const isOurs = before.seq === 0 || entry.community === before.community
      if (JSON.parse(line).hash !== hash || !isNext || !isOurs || (noted[entry.seq] ?? hash) !== hash) return false
      before = { seq: entry.seq, hash, at: entry.at, community: entry.community }
    }
    return Object.keys(noted).every((seq) => Number(seq) <= before.seq)
  }

  const text = readFileSync(example, 'utf8')
  const [seq, hash] = /^ {4}(\d+):([0-9a-f]{64})$/m
    .exec(readFileSync(join(projectRoot, 'docs/ledger.md'), 'utf8'))!
    .slice(1) as [string, string]

  it('is enough to write a checker, which accepts the example', () => {
    expect(check(text, { [seq]: hash })).toBe(true)
    expect(check(text.replace('library?', 'library!'), {})).toBe(false)
    expect(check(text.split('\n').slice(1).join('\n'), {})).toBe(false)
    expect(check(text.split('\n').slice(0, 1).concat('').join('\n'), { [seq]: hash })).toBe(false)
    expect(check(`${lines.join('\n')}\n`, {})).toBe(true)
  })

  it('has an example that our own command accepts, and that is still made the same way', async () => {
    expect((await said(example, '--head', `${seq}:${hash}`)).code).toBe(0)
    const facts = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).entry.facts)
    expect(`${linesOfChain(makeChain(facts)).join('\n')}\n`).toBe(text)
  })
})
