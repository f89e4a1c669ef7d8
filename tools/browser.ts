import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export interface FoundBrowser {
  readonly path: string | null
  readonly args: readonly string[]
  readonly why: string
}

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Chromium of the machine, else from Debian's packages when we may install them, else the one that came with npm. */
export async function findBrowser(): Promise<FoundBrowser> {
  const own = process.env.FOLKMOOT_TEST_BROWSER
  if (own) return { path: own, args: [], why: 'named by FOLKMOOT_TEST_BROWSER' }
  const path = installed.find(existsSync) ?? installFromDebian()
  if (path) return { path, args: [], why: 'of this machine' }
  return fromNpm()
}

function installFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('No Chromium on this machine: installing Debian’s …')
  try {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment, timeout: 180_000 })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env: environment,
      timeout: 600_000,
    })
  } catch {
    return undefined
  }
  return installed.find(existsSync)
}

async function fromNpm(): Promise<FoundBrowser> {
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return { path: await chromium.executablePath(), args: chromium.args, why: 'from npm' }
  } catch (error) {
    return { path: null, args: [], why: `no Chromium could be had (${error instanceof Error ? error.message : error})` }
  }
}
