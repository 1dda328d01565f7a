import { AdocError } from '@adoc/sdk';
import { parseScopes } from '../../../src/lib/pats/parse-scopes.js';

test.each([
  [['code_write', 'build_execute'], 'vso.code_write vso.build_execute'],
  [['vso.code', 'Code'], 'vso.code'],
  [['code,work packaging'], 'vso.code vso.work vso.packaging'],
  [['full'], 'app_token'],
  [['app_token'], 'app_token'],
])('%j is %j for the service', (words, scopes) => {
  expect(parseScopes(words)).toBe(scopes);
});

test.each([[[]], [['']], [['code;write']], [['vso.']], [['../code']]])('%j is refused', (words) => {
  expect(() => parseScopes(words)).toThrow(AdocError);
});
