import { azureCliError } from '../../../src/lib/azure-cli/azure-cli-error.js';

const tenant = '22222222-2222-2222-2222-222222222222';
const failed = (stderr: string) =>
  azureCliError({ exitCode: 1, stdout: '', stderr, isLate: false }, { tenant, timeLimit: 30_000 });

test.each([
  ["ERROR: Please run 'az login' to setup account.", 'azure-cli-signed-out'],
  ['ERROR: AADSTS700082: The refresh token has expired due to inactivity.', 'azure-cli-signed-out'],
  [
    "ERROR: AADSTS50020: User account 'ada' does not exist in tenant 'Contoso'. az login --tenant x",
    'azure-cli-wrong-tenant',
  ],
  ['ERROR: AADSTS90002: Tenant not found.', 'azure-cli-wrong-tenant'],
  ['Traceback (most recent call last):\n  File "x.py"\nModuleNotFoundError: No module named azure', 'azure-cli-failed'],
])('%j is %s, with the tenant to sign in to', (stderr, code) => {
  const error = failed(stderr);
  expect(error).toMatchObject({ code, exitCode: 4 });
  if (code !== 'azure-cli-failed') expect(error.suggestions[0]).toBe(`az login --tenant ${tenant}`);
});

test('the reason is the line that says it, not a warning or a stack trace', () => {
  expect(failed('WARNING: update\nERROR: Broken pipe\nmore').reason).toBe('Broken pipe');
  expect(failed('Traceback\n  File "x.py"\nImportError: no ssl').reason).toBe('ImportError: no ssl');
});

test('one that does not answer or start says so', () => {
  const ended = { exitCode: null, stdout: '', stderr: '', isLate: false };
  expect(azureCliError({ ...ended, isLate: true }, { tenant: undefined, timeLimit: 30_000 }).message).toBe(
    'Azure CLI gave no token within 30 s.',
  );
  expect(azureCliError({ ...ended, fault: 'spawn EACCES' }, { tenant: undefined, timeLimit: 1 }).reason).toBe(
    'spawn EACCES',
  );
});
