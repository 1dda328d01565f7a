import { npmError } from '../../../src/lib/plugins/npm-error.js';

const online = { isOffline: false };
const ended = (stderr: string) => ({ exitCode: 1, stdout: '', stderr, isLate: false });

test.each([
  ['E404', 3],
  ['ETARGET', 3],
  ['E401', 4],
  ['E403', 4],
  ['ECONNREFUSED', 5],
  ['ENOTFOUND', 5],
  ['E503', 5],
  ['SELF_SIGNED_CERT_IN_CHAIN', 5],
  ['ENOTCACHED', 5],
  ['EINTEGRITY', 1],
  ['ENOSPC', 1],
  ['ERESOLVE', 1],
])('%s of npm is exit code %i, with its own words as the reason', (code, exitCode) => {
  const error = npmError(
    ended(`npm error code ${code}\nnpm error ${code} It was so.\nnpm error A complete log of this run\n`),
    online,
  );
  expect(error).toMatchObject({
    exitCode,
    reason: 'It was so.',
    suggestions: [expect.any(String), ...error.suggestions.slice(1)],
  });
});

test('a password in an address of npm is not shown', () => {
  const { reason } = npmError(
    ended('npm error code E404\nnpm error 404 https://me:secret@registry.example/x\n'),
    online,
  );
  expect(reason).toContain('https://***@registry.example/x');
});
