import { commonPasswords } from './common-passwords.ts'

export type PasswordWeakness = 'password-short' | 'password-long' | 'password-is-address' | 'password-common'

/** Length is what makes a password strong; there are no rules about kinds of characters. */
export function weaknessOf(password: string, email: string): PasswordWeakness | null {
  const plain = password.normalize('NFKC').toLowerCase()
  if ([...password].length < 12) return 'password-short'
  if (password.length > 200) return 'password-long'
  if (isMadeOfAddress(plain, email)) return 'password-is-address'
  if (commonPasswords.has(plain) || /^(.{1,4})\1+$/.test(plain)) return 'password-common'
  return null
}

function isMadeOfAddress(password: string, email: string): boolean {
  const [name = ''] = email.split('@')
  return password === email || (name.length >= 8 && password === name) || password === email.replace('@', '')
}
