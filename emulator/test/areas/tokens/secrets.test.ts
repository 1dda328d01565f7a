import { Secrets } from '../../../src/areas/tokens/secrets.js';

test('a secret is found as it stands, in a URL and inside JSON', () => {
  const secrets = new Secrets();
  secrets.add('pass"word/+1');
  const url = `?token=${encodeURIComponent('pass"word/+1')}`;
  const json = JSON.stringify({ value: 'pass"word/+1' });
  expect([secrets.redact('a pass"word/+1'), secrets.redact(url), secrets.redact(json)]).toEqual([
    'a ***',
    '?token=***',
    '{"value":"***"}',
  ]);
});

test('what is too short would be found in innocent words, and is left alone', () => {
  const secrets = new Secrets();
  secrets.add('name');
  expect(secrets.redact('{"name":"Fabrikam"}')).toBe('{"name":"Fabrikam"}');
});
