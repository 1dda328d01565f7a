import fc from 'fast-check';
import { requestUrl } from '../../../src/lib/rest/request-url.js';

const base = 'https://dev.azure.com/contoso';

test.each([
  ['_apis/projects', '/contoso/_apis/projects'],
  ['/_apis/projects', '/contoso/_apis/projects'],
  ['', '/contoso/'],
  ['Gr%C3%B6%C3%9Fe%2050%25/_apis', '/contoso/Gr%C3%B6%C3%9Fe%2050%25/_apis'],
  ['a%2Fb/_apis', '/contoso/a%2Fb/_apis'],
  ['@evil.example/_apis', '/contoso/@evil.example/_apis'],
  ['user:secret@evil.example/_apis', '/contoso/user:secret@evil.example/_apis'],
  ['https://evil.example/x', '/contoso/https://evil.example/x'],
  ['//evil.example/x', '/contoso/evil.example/x'],
  ['/////evil.example', '/contoso/evil.example'],
  ['a/../b', '/contoso/b'],
  ['a...b/..c', '/contoso/a...b/..c'],
])('the path %j stays below the base', (path, expected) => {
  const url = requestUrl(base, path);
  expect([url.origin, url.pathname]).toEqual(['https://dev.azure.com', expected]);
});

test.each([
  '..',
  '../fabrikam',
  '/../fabrikam/_apis',
  'a/../../fabrikam',
  '%2e%2e/fabrikam',
  '.%2E/fabrikam',
  '..%2ffabrikam',
  'a%2F..%2F..%2Ffabrikam',
  '%2e%2e%2ffabrikam',
  '..%5cfabrikam',
  '..\\fabrikam',
  '\\\\evil.example',
  '.\t./fabrikam',
  '.\n./fabrikam',
  'two words',
])('the path %j is refused', (path) => {
  expect(() => requestUrl(base, path)).toThrow(TypeError);
});

test('query parameters are encoded, and undefined ones left out', () => {
  const query = { name: 'a b&c', top: 5, deep: false, nothing: undefined };
  expect(requestUrl(base, '_apis?given=1', query).search).toBe('?given=1&name=a+b%26c&top=5&deep=false');
});

test('a Server keeps its port and folder', () => {
  expect(requestUrl('http://tfs:8080/tfs/two%20words', '_apis').href).toBe('http://tfs:8080/tfs/two%20words/_apis');
  expect(() => requestUrl('http://tfs:8080/tfs/main', '../other')).toThrow(TypeError);
});

test('no path whatever leads to another host or out of the organization', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '/',
      '//',
      '\\',
      '@',
      ':',
      '?',
      '#',
      '%2e',
      '%2f',
      '%5C',
      'https:',
      'evil.example',
      '\t',
    ),
    fc.string({ maxLength: 4, unit: 'grapheme' }),
  );
  const anyPath = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyPath, (path) => {
      let url: URL;
      try {
        url = requestUrl(base, path);
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        return;
      }
      expect([url.origin, url.username, url.password]).toEqual(['https://dev.azure.com', '', '']);
      expect(url.pathname.startsWith('/contoso/')).toBe(true);
      const seenByServer = url.pathname.replace(/%2e/gi, '.').replace(/%2f|%5c/gi, '/');
      expect(new URL(seenByServer, base).pathname.startsWith('/contoso/')).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
