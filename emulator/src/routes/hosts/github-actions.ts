import { issueAssertion } from '../../areas/entra/issue-assertion.js';
import { answer } from '../../http/answer.js';
import type { HostRoute } from './host-route.js';

const ISSUER = 'https://token.actions.githubusercontent.com';
/** What a job of GitHub stands for when its URL says nothing else. */
const SUBJECT = 'repo:contoso/fabrikam:ref:refs/heads/main';

/**
 * Where a job of GitHub Actions gets a token that says what it is (`ACTIONS_ID_TOKEN_REQUEST_URL`). A test chooses what it is
 * with `subject` in that URL.
 */
export const githubActions: HostRoute = {
  host: /^[a-z0-9-]+\.actions\.githubusercontent\.com$/,
  run({ method, headers, query, entra, accounts }) {
    if (method !== 'GET') return answer.empty(405, { Allow: 'GET' });
    if (!/^bearer \S/i.test(headers.authorization ?? '')) return answer.empty(401);
    const subject = query.text('subject') ?? SUBJECT;
    const [, repository = '', , ref = ''] = /^repo:([^:]+):(ref):(.+)$/.exec(subject) ?? [];
    const owner = repository.split('/')[0] ?? '';
    const workload = {
      issuer: ISSUER,
      subject,
      audience: query.text('audience') ?? `https://github.com/${owner}`,
      more: { repository, repository_owner: owner, ref, event_name: 'push', runner_environment: 'github-hosted' },
    };
    const value = issueAssertion({ clock: entra.clock, secrets: accounts.secrets }, workload);
    return answer.json({ count: value.length, value });
  },
};
