import { type Emulator, startEmulator } from '../../src/index.js';
import { ask, TOKEN } from '../ask.js';
import { names } from './names.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [TOKEN] });
});
afterAll(() => emulator.close());
const refs = (repository: string, query = '') =>
  ask(emulator, `/contoso/Fabrikam/_apis/git/repositories/${repository}/refs?api-version=7.1${query}`);

test('refs come in pages of a hundred until the token is gone, each ref once', async () => {
  const pages: string[][] = [];
  let token = '';
  do {
    const { json, headers } = await refs('Fabrikam-Web', token && `&continuationToken=${encodeURIComponent(token)}`);
    pages.push(names(json));
    token = headers.get('x-ms-continuationtoken') ?? '';
  } while (token);
  expect(pages.map(({ length }) => length)).toEqual([100, 100, 63]);
  expect(new Set(pages.flat()).size).toBe(263);
});

test('a filter is a prefix without refs/, in the query or in the path', async () => {
  expect((await refs('Fabrikam-Web', '&filter=tags/')).json.count).toBe(12);
  const path = '/contoso/Fabrikam/_apis/git/repositories/Fabrikam-Api/refs/heads/rel?api-version=7.1';
  expect(names((await ask(emulator, path)).json)).toEqual(['refs/heads/release/2.0']);
});

test('a part of the name can be asked for', async () => {
  const { json } = await refs('Fabrikam-Web', `&filterContains=${encodeURIComponent('größe')}`);
  expect(names(json)).toEqual(['refs/heads/users/ada/größe']);
});

test('a limit is kept and does not hide that there is more', async () => {
  const { json, headers } = await refs('Fabrikam-Web', '&$top=2');
  expect([json.count, headers.get('x-ms-continuationtoken')]).toEqual([2, expect.any(String)]);
});

test('an empty repository has no refs and a disabled one cannot be read', async () => {
  expect((await refs('Fabrikam-Empty')).json).toEqual({ count: 0, value: [] });
  expect((await refs('Fabrikam-Archive')).status).toBe(404);
});
