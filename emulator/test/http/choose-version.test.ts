import { chooseVersion } from '../../src/http/versions.js';

const row = { resourceVersion: 2, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' };

test('a request that changes something has to name a version', () => {
  const choose = () => chooseVersion(row, { method: 'POST', query: undefined, accept: 'application/json' });
  expect(choose).toThrow('No api-version was supplied for the "POST" request.');
});

test('a preview without a revision gets the newest one', () => {
  const { text } = chooseVersion(row, { method: 'GET', query: '7.2-preview', accept: undefined });
  expect(text).toBe('7.2-preview.2');
});
