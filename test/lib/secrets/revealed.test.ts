import { AdocError } from '@adoc/sdk';
import { authorizationOf } from '../../../src/lib/credentials/credential.js';
import { hideInError } from '../../../src/lib/secrets/hide-in-error.js';
import { hideRevealed } from '../../../src/lib/secrets/revealed.js';
import { Secret } from '../../../src/lib/secrets/secret.js';

const basic = authorizationOf({ kind: 'pat', secret: new Secret('a+b/secret=token') });
const encoded = basic.replace('Basic ', '');
authorizationOf({ kind: 'bearer', secret: new Secret('eyJ0.eyJz.c2ln') });

test.each([
  ['the token a+b/secret=token is wrong', 'the token *** is wrong'],
  [`Authorization: ${basic}`, 'Authorization: Basic ***='],
  [encodeURIComponent('is a+b/secret=token'), 'is%20***'],
  [encodeURIComponent(`is ${encoded}`), 'is%20***%3D'],
  ['got eyJ0.eyJz.c2ln', 'got ***'],
  ['anything', 'anything'],
])('%j is shown as %j', (text, shown) => {
  expect(hideRevealed(text)).toBe(shown);
});

test('a very short token is left alone: it would be found inside innocent words', () => {
  new Secret('a').reveal();
  expect(hideRevealed('a cat sat')).toBe('a cat sat');
});

test('a secret that nobody has unwrapped is in no text', () => {
  new Secret('never-unwrapped');
  expect(hideRevealed('never-unwrapped')).toBe('never-unwrapped');
});

test('no text of an error holds what was revealed, and its cause is left behind', () => {
  const secret = 'got eyJ0.eyJz.c2ln';
  const given = { code: secret, exitCode: 4, reason: secret, suggestions: ['s'], cause: new Error(secret) };
  const hidden = hideInError(new AdocError(secret, given));
  expect(hidden).toMatchObject({
    message: 'got ***',
    code: 'got ***',
    exitCode: 4,
    reason: 'got ***',
    suggestions: ['s'],
  });
  expect(hidden.cause).toBeUndefined();
  expect(hideInError(new AdocError('m', { code: 'c' })).reason).toBeUndefined();
});
