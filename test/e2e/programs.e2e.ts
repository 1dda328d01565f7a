import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findChildren } from '../lib/secrets/find-children.js';
import { createWorld, token, type World } from '../world/create-world.js';
import { type HeldProgram, heldProgram } from '../world/held-program.js';
import { startAdoc } from '../world/run-adoc.js';

const own = {
  ADOC_TOKEN: 'environment-1-5c8e2a7d94b1f6',
  AZURE_DEVOPS_EXT_PAT: 'environment-2-5c8e2a7d94b1f6',
  AZURE_DEVOPS_CLI_PAT: 'environment-3-5c8e2a7d94b1f6',
  AZDO_PERSONAL_ACCESS_TOKEN: 'environment-4-5c8e2a7d94b1f6',
};
const job = { SYSTEM_COLLECTIONURI: 'https://dev.azure.com/fabrikam/', SYSTEM_ACCESSTOKEN: 'job-5c8e2a7d94b1f6' };

let world: World;
let held: HeldProgram;
beforeEach(async () => {
  world = await createWorld();
  held = heldProgram();
});
afterEach(() => world.close());

/** Puts a program before those of this machine that is held as soon as it runs. */
async function pathWith(name: string): Promise<string> {
  const folder = path.join(world.folder, 'programs');
  await mkdir(folder);
  await writeFile(path.join(folder, name), ['#!/bin/sh', ...held.lines, ''].join('\n'));
  await chmod(path.join(folder, name), 0o755);
  return `${folder}${path.delimiter}${process.env.PATH}`;
}

/** What anybody on the machine can see of the processes below one. */
function seenBelow(pid: number): string[] {
  return findChildren(pid).flatMap((child) => [child.commandLine + child.environment, ...seenBelow(child.pid)]);
}

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux.each([
  ['git', own, []],
  ['az', {}, ['--organization', 'contoso', '--project', 'Fabrikam']],
])('%s is shown no secret, by its command line or its environment', async (name, variables, words) => {
  // A stored one is around, too.
  await world.login('https://dev.azure.com/fabrikam');
  await world.login();
  const env = { HOME: world.home, ADOC_EMULATOR: world.emulator.url, ADOC_AZURE_CLI: undefined, ...job, ...variables };
  const { child, finished } = startAdoc(['repos', 'list', ...words], {
    cwd: world.folder,
    env: { ...env, PATH: await pathWith(name) },
  });
  child.stdin.end();
  await held.started;
  const seen = seenBelow(child.pid as number);
  child.kill('SIGINT');
  await finished;
  await held.gone;
  expect(seen.join()).toContain(name);
  for (const secret of [token, ...Object.values(own), job.SYSTEM_ACCESSTOKEN])
    for (const text of seen) expect(text).not.toContain(secret);
});
