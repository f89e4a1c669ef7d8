import { get } from '#platform/web/route.ts'
import { exportAccount } from '../../reads/export-account.ts'
import { withCare } from '../sign-in-again/route.tsx'

/** Made and sent in one go for the person of the session: there is no file, and no link that would be a key to it. */
export const exportData = get({
  path: '/account/export',
  access: 'signed-in',
  summary: 'Everything kept about oneself, as JSON',
  show: (ask) =>
    withCare(ask, '/account/export', async (security) => ({
      kind: 'file',
      body: JSON.stringify(await exportAccount(ask.read, ask.community.id, security.person), null, 2),
      type: 'application/json; charset=utf-8',
      name: 'my-data.json',
    })),
})
