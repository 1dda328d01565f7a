import { findProxy, nameOf, proxyAgents } from '../../../src/lib/rest/proxy.js';

const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'];
const all = [...names, ...names.map((name) => name.toLowerCase()), 'npm_config_proxy', 'npm_config_https_proxy'];
const before = { ...process.env };

// The library that reads them knows the environment of the process only.
beforeEach(() => {
  for (const name of all) delete process.env[name];
});
afterAll(() => Object.assign(process.env, before));

const proxyFor = (url: string) => findProxy(new URL(url))?.href;

test.each([
  [{}, 'https://dev.azure.com/contoso', undefined],
  [{ HTTPS_PROXY: 'http://proxy:3128' }, 'https://dev.azure.com/contoso', 'http://proxy:3128/'],
  [{ https_proxy: 'http://proxy:3128' }, 'https://dev.azure.com/contoso', 'http://proxy:3128/'],
  [{ ALL_PROXY: 'http://proxy:3128' }, 'https://dev.azure.com/contoso', 'http://proxy:3128/'],
  [{ HTTP_PROXY: 'http://proxy:3128' }, 'https://dev.azure.com/contoso', undefined],
  [{ HTTP_PROXY: 'http://proxy:3128' }, 'http://tfs:8080/tfs/main', 'http://proxy:3128/'],
  [{ HTTPS_PROXY: 'proxy:3128' }, 'https://dev.azure.com/contoso', 'http://proxy:3128/'],
  [{ npm_config_https_proxy: 'http://proxy:1' }, 'https://dev.azure.com/contoso', undefined],
  [{ HTTPS_PROXY: '' }, 'https://dev.azure.com/contoso', undefined],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'dev.azure.com' }, 'https://dev.azure.com/contoso', undefined],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: '.contoso.com' }, 'https://tfs.contoso.com/main', undefined],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: '*' }, 'https://dev.azure.com/contoso', undefined],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: '*.contoso.com' }, 'https://tfs.contoso.com/main', undefined],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'a.example, tfs.contoso.com' }, 'https://tfs.contoso.com/x', undefined],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'a.example tfs.contoso.com' }, 'https://tfs.contoso.com/x', undefined],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'TFS.Contoso.com' }, 'https://tfs.contoso.com/x', undefined],
  [{ HTTPS_PROXY: 'http://proxy:1', no_proxy: 'tfs.contoso.com' }, 'https://tfs.contoso.com/x', undefined],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'tfs.contoso.com:8443' }, 'https://tfs.contoso.com:8443/x', undefined],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'tfs.contoso.com:1' }, 'https://tfs.contoso.com/x', 'http://proxy:1/'],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'contoso.com' }, 'https://nocontoso.com/x', 'http://proxy:1/'],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: '' }, 'https://tfs.contoso.com/x', 'http://proxy:1/'],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: ' , ' }, 'https://tfs.contoso.com/x', 'http://proxy:1/'],
  [{ HTTPS_PROXY: '', ALL_PROXY: '' }, 'https://tfs.contoso.com/x', undefined],
  [{ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'azure.org' }, 'https://dev.azure.com/contoso', 'http://proxy:1/'],
])('with %j, %s goes through %s', (env, url, expected) => {
  Object.assign(process.env, env);
  expect(proxyFor(url)).toBe(expected);
});

test.each(['http://127.0.0.1:8080/x', 'http://127.9.8.7/x', 'http://[::1]:8080/x', 'http://localhost:8080/tfs/main'])(
  '%s is this machine, and goes through no proxy',
  (url) => {
    Object.assign(process.env, { HTTP_PROXY: 'http://proxy:3128', ALL_PROXY: 'http://proxy:3128' });
    expect(proxyFor(url)).toBeUndefined();
  },
);

test.each(['http://127.0.0.1.evil.example/x', 'http://localhost.evil.example/x'])('%s is another machine', (url) => {
  process.env.HTTP_PROXY = 'http://proxy:3128';
  expect(proxyFor(url)).toBe('http://proxy:3128/');
});

test('a proxy that is no URL is an error that does not repeat it: it may hold a password', () => {
  process.env.HTTPS_PROXY = 'http://ada:pa55word@[proxy';
  expect(() => proxyFor('https://dev.azure.com/contoso')).toThrow(
    expect.objectContaining({ code: 'invalid-proxy', exitCode: 2, message: expect.not.stringContaining('pa55word') }),
  );
});

test.each(['socks5://proxy:1080', 'http://ada:p%zz@proxy:3128'])('%s is no proxy that can be spoken to', (proxy) => {
  process.env.HTTPS_PROXY = proxy;
  expect(() => proxyFor('https://dev.azure.com/contoso')).toThrow(expect.objectContaining({ code: 'invalid-proxy' }));
});

test('messages name a proxy without its user and password', () => {
  expect(nameOf(new URL('http://ada:pa55word@proxy:3128/'))).toBe('http://proxy:3128');
});

test('there are agents where there is a proxy', async () => {
  expect(await proxyAgents(undefined, undefined)).toBeUndefined();
  expect(Object.keys((await proxyAgents(new URL('http://proxy:3128'), undefined)) ?? {})).toEqual(['http', 'https']);
});
