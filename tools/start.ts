// `npm start`: builds what has changed, then runs Folkmoot with its demonstration.
const major = Number(process.versions.node.split('.')[0])
if (major < 22) {
  console.error(
    `Folkmoot needs Node 22 or newer and this is ${process.version}: run "npm ci" first, which brings its own, then "npm start".`,
  )
  process.exit(2)
}
const { buildAll, isBuilt } = await import('./build.ts')
if (!isBuilt()) {
  console.log('Building …')
  await buildAll()
}
process.env.FOLKMOOT_DEMONSTRATION ??= 'yes'
process.env.FOLKMOOT_LOG ??= 'warn'
process.argv = [process.argv[0]!, process.argv[1]!, 'start', ...process.argv.slice(2)]
await import(new URL('../dist/folkmoot.js', import.meta.url).href)
