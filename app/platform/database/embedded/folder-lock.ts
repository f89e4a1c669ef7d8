import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PlainError } from '../../plain-error.ts'
import { isAlive, markOf } from './process-mark.ts'

export interface FolderLock {
  release(): void
}

/** Another Folkmoot holds the folder. */
export class FolderTaken extends PlainError {}

/**
 * Makes this process the only Folkmoot on a folder. Node has no lock of the operating system, so each candidate puts
 * down a claim under a name that is its own for ever (process number, start, random), and only then looks round: of two
 * that hold, the later would have seen the earlier. A claim whose process has ended counts for nothing, so a hard
 * kill leaves nothing locked. Of candidates that see each other the first in the order of names goes on.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const mine = claimName()
  const release = () => removeClaim(folder, mine)
  writeFileSync(join(folder, `${mine}.claim`), '', { flag: 'wx', mode: 0o600 })
  try {
    await waitUntilAlone(folder, mine)
    writeFileSync(join(folder, `${mine}.held`), '', { flag: 'wx', mode: 0o600 })
    return { release }
  } catch (error) {
    release()
    throw error
  }
}

async function waitUntilAlone(folder: string, mine: string): Promise<void> {
  for (;;) {
    const others = livingClaims(folder).filter((name) => name !== mine)
    if (others.length === 0) return
    const winner = others.find((name) => name < mine || existsSync(join(folder, `${name}.held`)))
    if (winner) throw new FolderTaken(taken(dirname(folder), winner))
    await wait(20)
  }
}

/** Names of claims whose process lives; the others are swept away. */
function livingClaims(folder: string): string[] {
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith('.claim') ? [file.slice(0, -'.claim'.length)] : [],
  )
  const dead = names.filter((name) => !isOfLiving(name))
  for (const name of dead) removeClaim(folder, name)
  return names.filter((name) => !dead.includes(name))
}

function claimName(): string {
  const mark = markOf(process.pid)
  return `${process.pid}_${mark?.started ?? ''}_${randomBytes(6).toString('hex')}`
}

function isOfLiving(name: string): boolean {
  const [pid, started] = name.split('_')
  return isAlive({ pid: Number(pid), started: started ?? '' })
}

/** The claim goes first: a `held` without a claim means nothing. */
function removeClaim(folder: string, name: string): void {
  rmSync(join(folder, `${name}.claim`), { force: true })
  rmSync(join(folder, `${name}.held`), { force: true })
}

const taken = (folder: string, winner: string) =>
  `Another Folkmoot (process ${winner.split('_')[0]}) is using the database in ${folder}: stop that one first, or give this one another folder with FOLKMOOT_DATA.`
