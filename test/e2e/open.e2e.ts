import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, type World } from '../world/create-world.js';

const onLinux = process.platform === 'linux' ? test : test.skip;

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.login();
});
afterEach(() => world.close());

function show(programs: string) {
  const words = ['repos', 'show', '--project', 'Fabrikam', '--repository', 'Fabrikam-Web', '--open'];
  return world.adoc(words, { env: { DISPLAY: ':0', PATH: programs } });
}

onLinux('a desktop opens the web page of a repository', async () => {
  const programs = path.join(world.folder, 'programs');
  const opened = path.join(world.folder, 'opened');
  await mkdir(programs);
  // A pipe: reading it ends when the browser has been told.
  execFileSync('mkfifo', [opened]);
  const browser = path.join(programs, 'xdg-open');
  await writeFile(browser, `#!/bin/sh\nprintf %s "$1" > '${opened}'\n`);
  await chmod(browser, 0o755);
  const [finished, address] = await Promise.all([show(programs), readFile(opened, 'utf8')]);
  expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
  expect(address).toBe(JSON.parse(finished.stdout).webUrl);
});

onLinux('a desktop without a program for web pages gets the address said', async () => {
  const finished = await show(path.join(world.folder, 'nothing'));
  expect(finished).toMatchObject({ stderr: `${JSON.parse(finished.stdout).webUrl}\n`, exitCode: 0 });
});
