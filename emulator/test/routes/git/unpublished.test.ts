import { type Emulator, startEmulator } from '../../../src/index.js';
import { ask, TOKEN } from '../../ask.js';

// These addresses are in the service's resource table and its answers, but not in the published specifications.
let emulator: Emulator;
beforeAll(async () => {
  const files = { 'docs/b ä.md': 'B\n', 'lines.txt': 'one\ntwo\nthree\n' };
  const repositories = [{ name: 'R', branches: ['main', 'topic'], files }];
  emulator = await startEmulator({
    pats: [TOKEN],
    seed: { organizations: [{ name: 'contoso', projects: [{ name: 'P', repositories }] }] },
  });
});
afterAll(() => emulator.close());
const url = (path: string) => `/contoso/P/_apis/git/repositories/R${path}`;
const JSON_ONLY = { accept: 'application/json' };
const tip = async (branch: string): Promise<string> =>
  (await ask(emulator, url(`/refs?filter=heads/${branch}&api-version=7.1`))).json.value[0].objectId;

test('a path may be part of the address', async () => {
  const { text } = await ask(emulator, url('/items/docs/b%20%C3%A4.md?api-version=7.1'), {
    headers: { accept: 'text/plain' },
  });
  expect(text).toBe('B\n');
});

test('what an item says about its address leads to it', async () => {
  const query = 'path=/docs/b%20%C3%A4.md&versionDescriptor.version=topic&api-version=7.1';
  const { json } = await ask(emulator, url(`/items?${query}`), { headers: JSON_ONLY });
  const found = await ask(emulator, json.url.slice(emulator.url.length), { headers: JSON_ONLY });
  expect(found.json).toMatchObject({ objectId: json.objectId, path: json.path, commitId: await tip('topic') });
});

test('the lines that differ between two commits are told for each file', async () => {
  const base = await tip('main');
  const change = { changeType: 'edit', item: { path: '/lines.txt' }, newContent: { content: 'one\n2\n3\nfour\n' } };
  const headers = { 'content-type': 'application/json' };
  const pushed = await ask(emulator, url('/pushes?api-version=7.1'), {
    method: 'POST',
    headers,
    body: {
      refUpdates: [{ name: 'refs/heads/lines', oldObjectId: base }],
      commits: [{ comment: 'Lines', changes: [change] }],
    },
  });
  const body = {
    baseVersionCommit: base,
    targetVersionCommit: pushed.json.commits[0].commitId,
    fileDiffParams: [{ path: '/lines.txt' }, { path: '/docs/b ä.md' }],
  };
  const { json } = await ask(emulator, url('/filediffs?api-version=7.1'), { method: 'POST', headers, body });
  const block = {
    originalLineNumberStart: 2,
    originalLinesCount: 2,
    modifiedLineNumberStart: 2,
    modifiedLinesCount: 3,
  };
  expect(json.value).toEqual([
    { path: '/lines.txt', originalPath: '/lines.txt', lineDiffBlocks: [{ changeType: 'edit', ...block }] },
    { path: '/docs/b ä.md', originalPath: '/docs/b ä.md', lineDiffBlocks: [] },
  ]);
});
