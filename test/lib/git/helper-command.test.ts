import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { helperCommand, isOurHelper } from '../../../src/lib/git/helper-command.js';
import { createTestHost } from '../../world/create-host.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

/** A machine where the program is installed in a folder, which prints the words it is started with. */
function installIn(root: string, PATH = '') {
  mkdirSync(path.join(root, 'bin'), { recursive: true });
  const script = path.join(root, 'bin/run.js');
  writeFileSync(script, '#!/usr/bin/env node\nprocess.stdout.write(process.argv.slice(2).join(" "))');
  chmodSync(script, 0o755);
  const { machine } = createTestHost({ env: { PATH } });
  return { script, command: () => helperCommand({ ...machine, host: { ...machine.host, root } }) };
}

/** Runs a helper as git does: in a shell, with the action as one more word. */
const runHelper = (helper: string, PATH: string) =>
  execFileSync('/bin/sh', ['-c', `${helper.slice(1)} get`], { encoding: 'utf8', env: { PATH } });

test.each(['plain', 'with blanks', "it's", 'a "quoted" one', '$HOME `x` \\ ;#&'])(
  'the helper of a program in a folder named %j runs',
  (name) => {
    const { command } = installIn(path.join(temporaryDirectory(), name));
    expect(runHelper(command(), '')).toBe('devops git-credential get');
    expect(isOurHelper(command())).toBe(true);
  },
);

test('where the PATH leads to this very program, it is called by name', () => {
  const folder = temporaryDirectory();
  const { script, command } = installIn(path.join(folder, 'package'), folder);
  symlinkSync(script, path.join(folder, 'adoc'));
  expect(command()).toBe('!adoc devops git-credential');
  expect(isOurHelper(command())).toBe(true);
});

test('where the PATH leads to another one, it is not', () => {
  const folder = temporaryDirectory();
  const { script, command } = installIn(path.join(folder, 'package'), folder);
  installIn(path.join(folder, 'other'));
  symlinkSync(path.join(folder, 'other/bin/run.js'), path.join(folder, 'adoc'));
  expect(command()).toContain(script);
});

test.each([
  '',
  'manager',
  'store --file x',
  '!gh auth git-credential',
  'adoc devops git-credential',
  '!adoc devops git-credential get',
])("the helper %j is somebody else's", (value) => {
  expect(isOurHelper(value)).toBe(false);
});
