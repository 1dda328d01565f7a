import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { examples, prepareExample, exampleSeed as seed } from '../world/examples.js';
import { commands } from '../world/manifests.js';
import { cleanEnvironment, root } from '../world/run-adoc.js';

/** A home where somebody has signed in and chosen a project. Doing it anew for every example would double the time. */
const signedIn = await createWorld({ seed });
await signedIn.login('contoso');
await signedIn.adoc(['devops', 'configure', '--defaults', 'project=Fabrikam']);
afterAll(() => signedIn.close());

/** Runs a line as a user types it: in a shell that finds `adoc`, in a clone of the repository that the examples mean. */
async function runLine(world: World, line: string): Promise<{ exitCode: number; stderr: string }> {
  const bin = path.join(world.folder, 'bin');
  const clone = path.join(world.folder, 'clone');
  await mkdir(bin);
  await mkdir(clone);
  const wrapper = path.join(bin, 'adoc');
  await writeFile(wrapper, `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'bin/run.js')}' "$@"\n`);
  await chmod(wrapper, 0o755);
  const env = cleanEnvironment({
    HOME: world.home,
    TOKEN: token,
    ADOC_EMULATOR: world.emulator.url,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  });
  const remote = 'git init -q -b feature/1 && git remote add origin https://dev.azure.com/contoso/Fabrikam/_git/web';
  const script = `${remote} && ${line}`;
  return new Promise((resolve) => {
    const child = execFile('/bin/sh', ['-c', script], { env, cwd: clone }, (error, _stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code) : 0, stderr }),
    );
    child.stdin?.end(`${token}\n`);
  });
}

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
