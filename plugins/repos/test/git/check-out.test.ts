import type { PullRequest } from '../../src/api/pull-requests.js';
import { checkOut } from '../../src/git/check-out.js';

const place = { cwd: import.meta.dirname, root: import.meta.dirname, remote: 'origin' };

test.each([
  'refs/heads/--upload-pack=touch',
  'refs/heads/-f',
  'refs/heads/a:refs/heads/main',
  'refs/heads/a b',
  'refs/heads/*',
  'refs/heads/a..b',
  'refs/heads/@{-1}',
  'refs/tags/v1',
  '--upload-pack=touch',
])('a server does not make git do something else by a branch called %s', async (sourceRefName) => {
  await expect(checkOut({ sourceRefName } as PullRequest, place)).rejects.toMatchObject({ code: 'odd-branch' });
});
