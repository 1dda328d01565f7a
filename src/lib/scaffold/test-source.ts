import type { PluginName } from './plugin-name.js';

/** The test of the first command: the built plugin in a built adoc, against the emulator. */
export function testSource({ topic }: PluginName): string {
  return `import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startEmulator } from '@adoc/emulator';
import { createTestHome } from '@adoc/sdk/testing';

const seed = { organizations: [{ name: 'contoso', projects: [{ name: 'Fabrikam' }, { name: 'Northwind' }] }] };
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

test('every project is greeted', async () => {
  const greetings = await home.runJson(['${topic}', 'projects', '--greeting', 'Moin']);
  assert.deepEqual(greetings.map(({ greeting }) => greeting).sort(), ['Moin Fabrikam', 'Moin Northwind']);
});

test('a person sees a table', async () => {
  const { stdout, stderr, exitCode } = await home.run(['${topic}', 'projects', '--output', 'table']);
  assert.deepEqual({ stderr, exitCode }, { stderr: '', exitCode: 0 });
  assert.match(stdout, /Hello Fabrikam/);
});

test('an unknown flag is exit code 2', async () => {
  const { exitCode } = await home.run(['${topic}', 'projects', '--frobnicate']);
  assert.equal(exitCode, 2);
});
`;
}
