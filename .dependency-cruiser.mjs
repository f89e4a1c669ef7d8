// The import fence. packages <- rules <- acts, store, reads <- pages <- shell; no loops.
// Which capability may use which other, by its index or vocabulary only:
const neighbours = {
  ledger: [],
  places: ['ledger'],
  people: ['places', 'ledger'],
  matters: ['places', 'people', 'ledger'],
  conversations: ['places', 'people', 'ledger', 'matters'],
  commitments: ['places', 'people', 'ledger', 'matters'],
  replies: ['places', 'people', 'ledger', 'matters', 'commitments'],
  proposals: ['places', 'people', 'ledger', 'matters', 'conversations', 'replies', 'commitments'],
  ballots: ['places', 'people', 'ledger', 'matters', 'commitments', 'proposals'],
}

const insides = '^app/capabilities/([^/]+)/'
const tests = '(\\.test\\.tsx?$|/testing/|/bench/)'

const strangers = Object.entries(neighbours).map(([name, friends]) => ({
  name: `${name}-knows-only-its-neighbours`,
  severity: 'error',
  from: { path: `^app/capabilities/${name}/`, pathNot: tests },
  to: { path: '^app/capabilities/', pathNot: `^app/capabilities/(${[name, ...friends].join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-loops', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'others-by-their-door-only',
      severity: 'error',
      from: { path: insides, pathNot: tests },
      to: { path: insides, pathNot: ['^app/capabilities/$1/', '^app/capabilities/[^/]+/(index|vocabulary)\\.ts$'] },
    },
    ...strangers,
    {
      name: 'nobody-imports-the-shell',
      severity: 'error',
      from: { path: '^(app/(capabilities|platform|ui)|packages)/', pathNot: tests },
      to: { path: '^app/(shell|cli)/' },
    },
    {
      name: 'platform-knows-no-capability',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^app/(capabilities|ui|shell)/' },
    },
    {
      name: 'ui-is-pure',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: [tests, '^app/ui/assets\\.ts$'] },
      to: { path: '^(app/(capabilities|shell)/|node:)' },
    },
    {
      name: 'packages-are-pure',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { path: '^(app/|node:|fs$|crypto$)|^node_modules/(pg|fastify|kysely)/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^app/capabilities/[^/]+/rules/', pathNot: tests },
      to: {
        path: '^app/(platform/(database|web|jobs|mail)|ui|shell)/|^app/capabilities/[^/]+/(acts|store|reads|pages)/|^node_modules/(pg|fastify|kysely)/',
      },
    },
    {
      name: 'reads-and-store-know-no-pages',
      severity: 'error',
      from: { path: '^app/capabilities/[^/]+/(reads|store|acts)/', pathNot: tests },
      to: { path: '^app/capabilities/[^/]+/pages/|^app/ui/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      conditionNames: ['folkmoot-source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
