import { cp } from 'node:fs/promises';
import { createWorld } from '../world/create-world.js';
import { examples, prepareExample, exampleSeed as seed } from '../world/examples.js';
import { commands } from '../world/manifests.js';
import { runLine } from '../world/run-line.js';

/** A home where somebody has signed in and chosen a project. Doing it anew for every example would double the time. */
const signedIn = await createWorld({ seed });
await signedIn.login('contoso');
await signedIn.adoc(['devops', 'configure', '--defaults', 'project=Fabrikam']);
afterAll(() => signedIn.close());

test('every command has an example', () => {
  expect(commands.filter(({ examples: lines }) => !lines?.length)).toEqual([]);
});

// Each example has a world of its own, so that several can run at once.
test.concurrent.each(examples)('the example works: $line', async (example) => {
  const world = await createWorld({ seed });
  try {
    await cp(signedIn.home, world.home, { recursive: true });
    const { exitCode, stderr } = await runLine(world, await prepareExample(world, example));
    // Where there is no browser, the address of the page is said instead; a code has to be shown in any case.
    const said = stderr.replace(/^(https?:\/\/\S+|To sign in, use a web browser .+)\n$/, '');
    expect({ exitCode, stderr: said }).toEqual({ exitCode: 0, stderr: '' });
  } finally {
    await world.close();
  }
});
