// `npm start`. Plain JavaScript that the oldest Node can read, so that it can say what is wrong with that one.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Folkmoot needs Node 22.18 or newer and this is ${process.version}: run "npm ci", which brings one, then "npm start", which uses it.`,
  )
  process.exit(2)
}
await import('./start.ts')
