import { expect, it } from 'vitest'
import { troubleWithNode } from './trouble-with-node.ts'

it('says what to do where Node is too old, and nothing where it is new enough', () => {
  for (const version of ['v18.19.0', 'v20.20.2', 'v22.17.9'])
    expect(troubleWithNode(version)).toMatch(`Folkmoot needs Node 22.18 or newer and this is ${version}`)
  for (const version of ['v22.18.0', 'v23.0.0', 'v24.21.0', process.version])
    expect(troubleWithNode(version)).toBeNull()
})
