import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../app/cli/commands.ts'
import { settingNames } from '../app/platform/settings.ts'
import { root } from './run.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const pages = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md', 'seeds/**/*.md', 'app/**/*.md'], { cwd: root })

describe('the documents', () => {
  it('explain every setting, and none that does not exist', () => {
    const explained = [...read('docs/operators/settings.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1])
    expect(explained.sort()).toEqual([...settingNames].sort())
  })

  it('name no setting that does not exist', () => {
    const unknown = pages.flatMap((file) =>
      [...read(file).matchAll(/\bFOLKMOOT_[A-Z_]+/g)]
        .map(([name]) => name)
        .filter((name) => !settingNames.includes(name) && !name.startsWith('FOLKMOOT_TEST_'))
        .map((name) => `${file}: ${name}`),
    )
    expect(unknown).toEqual([])
  })

  it('name every command in the README, and none that does not exist', () => {
    const listed = read('README.md').match(/`… folkmoot\.js help` lists the other commands:([^.]*)\./)?.[1] ?? ''
    const names = [...listed.matchAll(/`([a-z-]+)`/g)].map((match) => match[1])
    expect(names.sort()).toEqual(
      Object.keys(commands)
        .filter((name) => name !== 'help' && name !== 'start')
        .sort(),
    )
    const told = pages.flatMap((file) =>
      [...read(file).matchAll(/`folkmoot ([a-z][a-z-]*)/g)].map((match) => match[1]!),
    )
    expect(told.filter((name) => !(name in commands))).toEqual([])
  })

  it('lead to files that are there', () => {
    const broken = pages.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
        .filter((match) => !existsSync(join(root, dirname(file), match[1]!)))
        .map((match) => `${file}: ${match[1]}`),
    )
    expect(broken).toEqual([])
  })

  it('give each package its licence', () => {
    for (const folder of globSync('packages/*', { cwd: root })) {
      expect(read(`${folder}/LICENSE`), folder).toContain('MIT License')
      expect(JSON.parse(read(`${folder}/package.json`)).license, folder).toBe('MIT')
    }
    expect(read('LICENSE')).toContain('GNU AFFERO GENERAL PUBLIC LICENSE')
    expect(JSON.parse(read('package.json')).license).toBe('AGPL-3.0-or-later')
  })
})
