const needed = [22, 18] as const

/** What to do where this Node is too old for the program, in one sentence; null where it is new enough. @param version `v22.18.0` */
export function troubleWithNode(version: string): string | null {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return null
  return `Folkmoot needs Node ${needed.join('.')} or newer and this is ${version}: run it with the one that "npm ci" brings (node_modules/.bin/node), or as "npm start".`
}
