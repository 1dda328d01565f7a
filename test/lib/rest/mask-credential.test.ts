import { AdocError } from '@adoc/sdk';
import { authorizationOf } from '../../../src/lib/credentials/credential.js';
import { maskCredential, maskError } from '../../../src/lib/rest/mask-credential.js';
import { Secret } from '../../../src/lib/secrets/secret.js';

const basic = authorizationOf({ kind: 'pat', secret: new Secret('a+b/secret=token') });
const encoded = basic.replace('Basic ', '');

test.each([
  [basic, 'the token a+b/secret=token is wrong', 'the token *** is wrong'],
  [basic, `Authorization: ${basic}`, 'Authorization: Basic ***='],
  [basic, encodeURIComponent('is a+b/secret=token'), 'is%20***'],
  [basic, encodeURIComponent(`is ${encoded}`), 'is%20***%3D'],
  ['Bearer eyJ0.eyJz.c2ln', 'got eyJ0.eyJz.c2ln', 'got ***'],
  [undefined, 'anything', 'anything'],
])('with %s, %j is shown as %j', (authorization, text, shown) => {
  expect(maskCredential(authorization)(text)).toBe(shown);
});

test('a very short token is left alone: it would be found inside innocent words', () => {
  expect(maskCredential(authorizationOf({ kind: 'pat', secret: new Secret('a') }))('a cat sat')).toBe('a cat sat');
});

test('every text of an error goes through the mask, and its cause is left behind', () => {
  const error = new AdocError('m', { code: 'c', exitCode: 4, reason: 'r', suggestions: ['s'], cause: new Error('x') });
  const masked = maskError(error, (text) => `<${text}>`);
  expect(masked).toMatchObject({ message: '<m>', code: '<c>', exitCode: 4, reason: '<r>', suggestions: ['s'] });
  expect(masked.cause).toBeUndefined();
  expect(maskError(new AdocError('m', { code: 'c' }), String).reason).toBeUndefined();
});
