import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { cleanEnvironment, root } from '../world/run-adoc.js';

interface Manifest {
  commands: Record<string, { examples?: string[] }>;
}

const manifests = ['oclif.manifest.json', 'plugins/repos/oclif.manifest.json'];
const all = await Promise.all(
  manifests.map(async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8')) as Manifest),
);
const commands = all.flatMap((manifest) => Object.entries(manifest.commands));
const examples = commands.flatMap(([id, { examples: lines = [] }]) =>
  lines.map((line) => [
    line.replaceAll('<%= config.bin %>', 'adoc').replaceAll('<%= command.id %>', id.replaceAll(':', ' ')),
  ]),
);

/** The organizations, projects and repositories that the examples name. */
const seed = {
  organizations: ['contoso', 'fabrikam'].map((name) => ({
    name,
    projects: [{ name: 'Fabrikam', repositories: [{ name: 'web', branches: ['main', 'release/1'] }] }],
  })),
  collections: [{ name: 'DefaultCollection', projects: [{ name: 'Fabrikam', repositories: [{ name: 'web' }] }] }],
};

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
  const remote = 'git init -q && git remote add origin https://dev.azure.com/contoso/Fabrikam/_git/web';
  const script = `${remote} && ${line}`;
  return new Promise((resolve) => {
    const child = execFile('/bin/sh', ['-c', script], { env, cwd: clone }, (error, _stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code) : 0, stderr }),
    );
    child.stdin?.end(`${token}\n`);
  });
}

test('every command has an example', () => {
  expect(commands.filter(([, { examples: lines }]) => !lines?.length)).toEqual([]);
});

test.each(examples)('the example works: %s', async (line) => {
  const world = await createWorld({ seed });
  try {
    await world.login('contoso');
    await world.adoc(['devops', 'configure', '--defaults', 'project=Fabrikam']);
    // The one Server that the examples name is the emulator's.
    const runnable = line.replace('https://tfs.contoso.com/tfs/DefaultCollection', world.emulator.organizationUrl);
    const { exitCode, stderr } = await runLine(world, runnable);
    // Where there is no browser, the address of the page is said instead.
    expect({ exitCode, stderr: stderr.replace(/^https?:\/\/\S+\n$/, '') }).toEqual({ exitCode: 0, stderr: '' });
  } finally {
    await world.close();
  }
});
