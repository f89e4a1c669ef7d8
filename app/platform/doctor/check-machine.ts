import { totalmem } from 'node:os'
import { broken, type Finding, ok, warning } from './finding.ts'

const oldestNode = 22

/** The version of Node, as `process.versions.node` has it. */
export function checkNode(version: string): Finding {
  if (Number.parseInt(version, 10) >= oldestNode) return ok('Node', `Version ${version}.`)
  return broken(
    'Node',
    `Version ${version} is too old: run "npm ci", which brings a newer one, and start with "npm start".`,
  )
}

const leastMegabytes = 300
const goodMegabytes = 700

/** What this machine, or the container we are in, lets us have. */
export function memoryHere(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

/** At rest Folkmoot and its database take about 200 MB; drawing a large map takes some more. */
export function checkMemory(bytes: number): Finding {
  const megabytes = Math.round(bytes / 2 ** 20)
  const here = `Folkmoot may use ${megabytes.toLocaleString('en-GB')} MB of memory here`
  if (megabytes < leastMegabytes)
    return broken('Memory', `${here} and needs ${leastMegabytes} at the least: give it 1 GB, or use a larger machine.`)
  if (megabytes < goodMegabytes) return warning('Memory', `${here}: enough for a village; give it 1 GB for a town.`)
  return ok('Memory', `${here}.`)
}

/** Whether Node knows that British summer time is an hour ahead: opening and closing are stated in local time. */
export function checkZone(): Finding {
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(new Date('2026-07-01T12:00:00Z'))
  if (hour === '13') return ok('Time zones', 'Node knows the time in Britain.')
  return broken('Time zones', 'Node has no time zone data: use a Node with full ICU, as the one that "npm ci" brings.')
}
