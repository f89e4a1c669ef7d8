/** The files of a new capability, act or page, or one sentence on how to ask for them. */
export function filesFor(args: readonly string[]): Readonly<Record<string, string>> | string {
  const [kind, ...names] = args
  const bad = names.find((name) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
  if (bad !== undefined) return `"${bad}" is not a name: use small letters, digits and hyphens.`
  const [first, second] = names
  if (kind === 'capability' && first && names.length === 1) return capability(first)
  if (kind === 'act' && first && second && names.length === 2) return act(first, second)
  if (kind === 'page' && first && second && names.length === 2) return pageOf(first, second)
  return 'Use: npm run new capability NAME | act CAPABILITY NAME | page CAPABILITY NAME'
}

const camel = (name: string) => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => camel(name).replace(/^./, (letter) => letter.toUpperCase())
const spaced = (name: string) => name.replaceAll('-', ' ')
const sentence = (name: string) => spaced(name).replace(/^./, (letter) => letter.toUpperCase())

function capability(name: string): Record<string, string> {
  const at = (file: string) => `app/capabilities/${name}/${file}`
  return {
    [at('README.md')]: `# ${sentence(name)}\n\nPurpose. Words. Acts. What it keeps. What it promises others.\n`,
    [at('vocabulary.ts')]:
      `/** Types and constants of ${spaced(name)} that others may name. */\nexport const ${camel(name)}States = ['open', 'closed'] as const\n\nexport type ${pascal(name)}State = (typeof ${camel(name)}States)[number]\n`,
    [at('texts/en.ts')]:
      `/** Everything a person reads of ${spaced(name)}. */\nexport const en = {\n  title: '${sentence(name)}',\n}\n\nexport type ${pascal(name)}Texts = typeof en\n`,
    [at('texts/texts.ts')]:
      `import { en, type ${pascal(name)}Texts } from './en.ts'\n\nexport const textsFor = (_locale: string): ${pascal(name)}Texts => en\n`,
    [at('pages/routes.ts')]:
      `import type { Route } from '#platform/web/route.ts'\n\nexport const routes: readonly Route[] = []\n`,
    [at('capability.ts')]:
      `import type { Capability } from '#platform/capability.ts'\nimport { routes } from './pages/routes.ts'\n\nexport const ${camel(name)}: Capability = { name: '${name}', routes }\n`,
  }
}

function act(capabilityName: string, name: string): Record<string, string> {
  const at = (file: string) => `app/capabilities/${capabilityName}/${file}`
  const rule = `may${pascal(name)}`
  return {
    [at(`rules/may-${name}.ts`)]:
      `import { type Actor, hasRole } from '#platform/acts/actor.ts'\n\n/** Who may ${spaced(name)}. */\nexport const ${rule} = (actor: Actor): boolean => hasRole(actor, 'officer')\n`,
    [at(`rules/may-${name}.test.ts`)]:
      `import { expect, it } from 'vitest'\nimport { visitor } from '#platform/acts/actor.ts'\nimport { ${rule} } from './may-${name}.ts'\n\nit('refuses a visitor', () => {\n  expect(${rule}(visitor)).toBe(false)\n})\n`,
    [at(`acts/${name}.ts`)]:
      `import type { Act } from '#platform/acts/act.ts'\nimport { done, refuse } from '#platform/result.ts'\nimport { ${rule} } from '../rules/may-${name}.ts'\n\nexport interface ${pascal(name)} {\n  readonly subject: string\n}\n\nexport type ${pascal(name)}Refusal = { readonly kind: 'not-yours-to-do' }\n\n/** ${sentence(name)}. */\nexport const ${camel(name)}: Act<${pascal(name)}, null, ${pascal(name)}Refusal> = async (deed, _input) => {\n  if (!${rule}(deed.actor)) return refuse({ kind: 'not-yours-to-do' })\n  return done(null)\n}\n`,
  }
}

function pageOf(capabilityName: string, name: string): Record<string, string> {
  const at = (file: string) => `app/capabilities/${capabilityName}/pages/${name}/${file}`
  return {
    [at('present.ts')]:
      `/** What the page shows. */\nexport interface ${pascal(name)}Model {\n  readonly title: string\n}\n\nexport const present${pascal(name)} = (title: string): ${pascal(name)}Model => ({ title })\n`,
    [at('view.tsx')]:
      `import type { ${pascal(name)}Model } from './present.ts'\n\nexport const ${pascal(name)}View = ({ model }: { readonly model: ${pascal(name)}Model }) => (\n  <h1 class="govuk-heading-l">{model.title}</h1>\n)\n`,
    [at('route.tsx')]:
      `import { page } from '#platform/web/answer.ts'\nimport { get } from '#platform/web/route.ts'\nimport { textsFor } from '../../texts/texts.ts'\nimport { present${pascal(name)} } from './present.ts'\nimport { ${pascal(name)}View } from './view.tsx'\n\nexport const ${camel(name)} = get({\n  path: '/${name}',\n  access: 'anyone',\n  summary: '${sentence(name)}',\n  show(ask) {\n    const model = present${pascal(name)}(textsFor(ask.locale).title)\n    return page(model.title, <${pascal(name)}View model={model} />, { model })\n  },\n})\n`,
  }
}
