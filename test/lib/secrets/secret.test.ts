import { inspect } from 'node:util';
import { Secret } from '../../../src/lib/secrets/secret.js';

describe('a secret', () => {
  const secret = new Secret('hush');

  it('is revealed on demand', () => {
    expect(secret.reveal()).toBe('hush');
  });

  it.each([
    ['text', () => `${secret}`],
    ['concatenation', () => `a ${String(secret)}`],
    ['JSON', () => JSON.stringify({ secret })],
    ['inspection', () => inspect({ secret }, { showHidden: true, depth: 9 })],
    ['enumeration', () => JSON.stringify([Object.entries(secret), { ...secret }])],
    ['a structured clone', () => inspect(structuredClone({ secret }))],
    ['an error message', () => new Error('failed', { cause: secret }).stack ?? ''],
  ])('does not show in %s', (_, show) => {
    expect(show()).not.toContain('hush');
  });

  it('shows as three stars', () => {
    expect([`${secret}`, JSON.stringify(secret), inspect(secret)]).toEqual(['***', '"***"', '***']);
  });
});
