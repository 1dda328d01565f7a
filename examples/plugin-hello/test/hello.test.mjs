import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startEmulator } from '@adoc/emulator';
import { createTestHome } from '@adoc/sdk/testing';

const branches = ['main', 'one', 'two'];
const pullRequests = ['one', 'two'].map((source) => ({ title: `Merge ${source}`, source, target: 'main' }));
const seed = {
  organizations: [
    {
      name: 'contoso',
      projects: [
        { name: 'Fabrikam', description: 'Shoes.', repositories: [{ name: 'web', branches, pullRequests }] },
        { name: 'Northwind', repositories: [] },
      ],
    },
  ],
};

let emulator;
let home;

before(async () => {
  emulator = await startEmulator({ seed });
  home = createTestHome({ emulator });
});
after(async () => {
  home.remove();
  await emulator.close();
});

test('projects are greeted as often as asked for', async () => {
  const rows = await home.runJson(['hello', 'projects', '--greeting', 'Moin', '--times', '2']);
  assert.deepEqual(rows.map(({ greeting }) => greeting).sort(), ['Moin Moin Fabrikam', 'Moin Moin Northwind']);
});

test('a person sees a table', async () => {
  const { stdout, stderr, exitCode } = await home.run(['hello', 'projects', '--output', 'table']);
  assert.deepEqual({ stderr, exitCode }, { stderr: '', exitCode: 0 });
  assert.match(stdout, /^ID +Greeting\n/);
});

test('pull requests are read page by page until the limit', async () => {
  const words = ['hello', 'pull-requests', '--project', 'Fabrikam'];
  assert.equal((await home.runJson(words)).length, 2);
  assert.equal((await home.runJson([...words, '--limit', '1'])).length, 1);
});

test('a survey says what is missing in sentences', async () => {
  const { stdout, exitCode } = await home.run(['hello', 'survey', '--output', 'table']);
  assert.equal(exitCode, 0);
  assert.match(stdout, /^\d+ repositories in 2 projects\.\n/);
});

test('a check passes, fails with a reason, or does not find the project', async () => {
  assert.equal((await home.runJson(['hello', 'check', 'Fabrikam'])).description, 'Shoes.');
  const failed = await home.run(['hello', 'check', 'Northwind', '--output', 'json']);
  assert.equal(failed.exitCode, 1);
  assert.equal(JSON.parse(failed.stderr).error.code, 'no-description');
  assert.equal((await home.run(['hello', 'check', 'Contoso'])).exitCode, 3);
});

test('nobody being signed in is exit code 4', async () => {
  assert.equal((await home.run(['hello', 'projects'], { env: { ADOC_TOKEN: undefined } })).exitCode, 4);
});
