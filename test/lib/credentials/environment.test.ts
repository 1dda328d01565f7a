import { inspect } from 'node:util';
import { tokenVariables } from '@adoc/sdk';
import { findInEnvironment, findTokenVariable } from '../../../src/lib/credentials/environment.js';

test('the first variable that holds a token wins', () => {
  const env: NodeJS.ProcessEnv = Object.fromEntries(tokenVariables.map((name) => [name, `token-of-${name}`]));
  for (const variable of ['ADOC_TOKEN', 'AZURE_DEVOPS_EXT_PAT', 'AZURE_DEVOPS_CLI_PAT', 'AZDO_PERSONAL_ACCESS_TOKEN']) {
    const found = findInEnvironment(env);
    expect(found).toMatchObject({ kind: 'pat', source: { kind: 'environment', variable } });
    expect(found?.secret.reveal()).toBe(`token-of-${variable}`);
    delete env[variable];
  }
  expect(findInEnvironment(env)).toBeUndefined();
});

test.each(['', ' ', '\n', '\uFEFF'])('a variable that holds %j counts as absent', (empty) => {
  const env = { ADOC_TOKEN: empty, AZURE_DEVOPS_EXT_PAT: ' second\n' };
  expect(findTokenVariable(env)).toBe('AZURE_DEVOPS_EXT_PAT');
  expect(findInEnvironment(env)?.secret.reveal()).toBe('second');
  expect(findTokenVariable({ ADOC_TOKEN: empty })).toBeUndefined();
});

test.each(['$(PAT)', `\${{ secrets.PAT }}`])(
  '%s, which was not expanded, is an error that names the variable',
  (text) => {
    expect(() => findInEnvironment({ AZURE_DEVOPS_EXT_PAT: text, AZDO_PERSONAL_ACCESS_TOKEN: 'good' })).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining('from AZURE_DEVOPS_EXT_PAT is not') }),
    );
  },
);

test('the token of a pipeline job is none of them: it goes to its own collection only', () => {
  expect(findInEnvironment({ SYSTEM_ACCESSTOKEN: 'job-token' })).toBeUndefined();
});

test('inspecting or serializing a credential does not show it', () => {
  const found = findInEnvironment({ ADOC_TOKEN: 'very-secret' });
  expect(
    inspect(found, { depth: null, showHidden: true }) + JSON.stringify(found) + String(found?.secret),
  ).not.toContain('very-secret');
});
