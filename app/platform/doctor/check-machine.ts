import { broken, type Finding, ok } from './finding.ts'

const oldestNode = 22

/** The version of Node, as `process.versions.node` has it. */
export function checkNode(version: string): Finding {
  if (Number.parseInt(version, 10) >= oldestNode) return ok('Node', `Version ${version}.`)
  return broken(
    'Node',
    `Version ${version} is too old: run "npm ci", which brings a newer one, and start with "npm start".`,
  )
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
