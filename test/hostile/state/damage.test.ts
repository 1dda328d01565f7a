import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../../world/create-world.js';
import { inTurns } from '../../world/in-turns.js';
import { count } from '../count.js';

const fresh = 'fresh-token-5c8e2a7d94b1f6';
/** The user nobody, who has no rights of its own. */
const nobody = 65_534;

let world: World;

beforeAll(async () => {
  const pats = [token, fresh].map((each) => ({ token: each, user: 'Ada Contoso' }));
  world = await createWorld({ pats });
  await world.login('contoso');
});
afterAll(() => world.close());

const files: Record<string, { path: string; command: string[] }> = {
  settings: { path: '.config/adoc/config.json', command: ['devops', 'configure', '--defaults', 'project=Fabrikam'] },
  accounts: { path: '.config/adoc/accounts.json', command: ['devops', 'login', '--organization', 'contoso'] },
  secrets: { path: '.local/share/adoc/credentials.json', command: ['devops', 'login', '--organization', 'contoso'] },
  'the list of plugins': { path: '.local/share/adoc/package.json', command: ['plugins', 'uninstall', 'hello'] },
};

const edits: Record<string, (content: string) => string | Buffer> = {
  'cut in half': (content) => content.slice(0, content.length / 2),
  'without its last byte but the line end': (content) => content.slice(0, -2),
  emptied: () => '',
  'filled with zeros, as after a power cut': (content) => Buffer.alloc(content.length),
  'of bytes that are no text': () => Buffer.from([0xff, 0xfe, 0x80, 0xc3]),
  'another kind of JSON': () => '[]',
  'of a newer version': (content) => content.replace(/"(version|schema)": 1/, '"$1": 99'),
};

/** A copy of the home in which everything is there. */
function copyHome(name: string): string {
  const home = path.join(world.folder, name.replaceAll(/\W+/g, '-'));
  cpSync(world.home, home, { recursive: true });
  const list = path.join(home, '.local/share/adoc/package.json');
  if (!existsSync(list)) writeFileSync(list, '{"private": true, "oclif": {"schema": 1, "plugins": []}}\n');
  return home;
}

/** Names of the temporary files and locks in the folder of a file. */
const leftBeside = async (file: string) =>
  (await readdir(path.dirname(file))).filter((name) => /\.(lock$|tmp)/.test(name));

test.each(Object.entries(files))(
  'damaged %s are named with the way out, and kept byte for byte',
  async (name, each) => {
    await inTurns(Object.entries(edits), async ([edit, change]) => {
      const home = copyHome(`${name} ${edit}`);
      const file = path.join(home, each.path);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
      const damaged = readFileSync(file);
      const { stdout, stderr, exitCode } = await world.adoc([...each.command, '-o', 'json'], {
        stdin: fresh,
        env: { HOME: home },
      });
      expect({ name, edit, stdout, stderr, exitCode }).toMatchObject({ stdout: '', exitCode: 1 });
      const { error } = JSON.parse(stderr);
      expect({ name, edit, error }).toMatchObject({ error: { message: expect.stringContaining(file) } });
      expect(error.suggestions).not.toEqual([]);
      expect(stderr).not.toMatch(/-token-5c8e/);
      expect(readFileSync(file).equals(damaged)).toBe(true);
      expect(await leftBeside(file)).toEqual([]);
      count('faults injected');
      if (name !== 'the list of plugins' || edit.includes('newer')) return;
      // What has to be replaced is kept beside.
      const reset = ['plugins', 'reset', '--yes'];
      expect(await world.adoc(reset, { env: { HOME: home } })).toMatchObject({ stderr: '', exitCode: 0 });
      expect(readFileSync(`${file}.broken`).equals(damaged)).toBe(true);
    });
  },
);

const asRoot = process.getuid?.() === 0 ? test : test.skip;

const rights: Record<string, (file: string) => void> = {
  'a file of somebody else that may not be read': (file) => chmodSync(file, 0o600),
  'a folder of somebody else': (file) => {
    chownSync(file, nobody, nobody);
    chmodSync(path.dirname(file), 0o755);
  },
  'a folder that may not be entered': (file) => {
    chownSync(file, nobody, nobody);
    chmodSync(path.dirname(file), 0o600);
  },
};

asRoot.each(Object.entries(files))('%s that are not the own ones are named, and kept', async (name, each) => {
  chmodSync(world.folder, 0o755);
  await inTurns(Object.entries(rights), async ([right, deny]) => {
    const home = copyHome(`${name} ${right}`);
    execFileSync('chown', ['-R', `${nobody}:${nobody}`, home]);
    const file = path.join(home, each.path);
    chownSync(file, 0, 0);
    chownSync(path.dirname(file), right.startsWith('a file') ? nobody : 0, 0);
    deny(file);
    const before = readFileSync(file);
    const { stdout, stderr, exitCode } = await world.adoc([...each.command, '-o', 'json'], {
      stdin: fresh,
      env: { HOME: home },
      uid: nobody,
    });
    expect({ name, right, stdout, stderr, exitCode }).toMatchObject({ stdout: '', exitCode: 1 });
    const error = stderr.trimEnd().split('\n').at(-1) ?? '';
    expect({ right, stderr, message: JSON.parse(error).error.message }).toMatchObject({
      message: expect.stringContaining(path.dirname(file)),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    count('faults injected');
  });
});

test.each(Object.entries(files))(
  '%s behind a symbolic link are changed where they are, or refused',
  async (name, each) => {
    const home = copyHome(`${name} linked`);
    const file = path.join(home, each.path);
    const real = path.join(home, 'dotfiles.json');
    cpSync(file, real);
    const before = readFileSync(real);
    execFileSync('ln', ['-sf', real, file]);
    const { stderr, exitCode } = await world.adoc([...each.command, '-o', 'json'], {
      stdin: fresh,
      env: { HOME: home },
    });
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    if (exitCode === 0) expect(JSON.parse(readFileSync(real, 'utf8'))).toBeInstanceOf(Object);
    else {
      expect(stderr).toContain('"suggestions"');
      expect(readFileSync(real).equals(before)).toBe(true);
    }
    count('faults injected');
  },
);

test('a cache that is damaged is no reason to fail', async () => {
  const home = copyHome('cache');
  const cache = path.join(home, '.cache/adoc');
  execFileSync('mkdir', ['-p', cache]);
  writeFileSync(path.join(cache, 'api-versions.json'), '{"http');
  const words = ['repos', 'list', '--organization', world.emulator.organizationUrl, '--project', 'Fabrikam'];
  expect(await world.adoc(words, { env: { HOME: home, ADOC_TOKEN: token } })).toMatchObject({
    stderr: '',
    exitCode: 0,
  });
  count('faults injected');
});

/** A disk of 64 KB that is nearly full. Only root may mount one. */
asRoot.each(Object.entries(files).slice(0, 3))(
  '%s on a full disk are kept, and the error says that it is full',
  async (name, each) => {
    const home = path.join(world.folder, `disk-${name}`);
    execFileSync('mkdir', ['-p', home]);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,nr_inodes=64', 'none', home], { stdio: 'ignore' });
    } catch {
      process.stderr.write('not tried: a full disk, since nothing can be mounted here\n');
      return;
    }
    try {
      cpSync(world.home, home, { recursive: true });
      execFileSync('sh', ['-c', `cat /dev/zero > '${home}/fill' 2>/dev/null; true`]);
      const file = path.join(home, each.path);
      const before = readFileSync(file);
      const { stdout, stderr, exitCode } = await world.adoc([...each.command, '-o', 'json'], {
        stdin: fresh,
        env: { HOME: home },
      });
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
      expect(JSON.parse(stderr).error.reason).toMatch(/no space is left/i);
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(await leftBeside(file)).toEqual([]);
      count('faults injected');
    } finally {
      execFileSync('umount', [home]);
    }
  },
);
