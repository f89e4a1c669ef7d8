import { describe, expect, it } from 'vitest'
import { foldAddress, foldEmail, foldName } from './list-keys.ts'

describe('S45 doubles', () => {
  it.each(['Ann O’Neill', 'ANN O.NEILL', 'O’Neill, Ann', ' ann  o\u2018neill ', 'Mrs. Ann O’Néill', 'Ａｎｎ O-Neill'])(
    'reads %j as one name',
    (name) => expect(foldName(name)).toBe('ann oneill'),
  )

  it.each(['ann.smith@example.org', 'annsmith@example.org', 'a.n.n.smith+list@example.org'])(
    'reads %s as one mailbox',
    (email) => expect(foldEmail(email)).toBe('annsmith@example.org'),
  )

  it('keeps different people apart', () => {
    expect(foldName('Ann Neill')).not.toBe(foldName('Anna Neill'))
    expect(foldEmail('ann@example.org')).not.toBe(foldEmail('ann@example.com'))
  })

  it('reads an address the same with other commas and capitals', () => {
    expect(foldAddress(['12 High Street', 'Holt', 'NR25 6AA'])).toBe(foldAddress(['12, HIGH STREET Holt', 'nr256aa']))
  })
})
