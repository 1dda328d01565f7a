import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { cleanEnvironment, root } from '../world/run-adoc.js';

const run = promisify(execFile);
const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const ofPackage = 'node_modules/@adoc/emulator';
let folder: string;
let env: NodeJS.ProcessEnv;

// The package as npm publishes it, in a folder of its own with nothing of this repository beside it.
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'adoc-emulator-package-'));
  env = cleanEnvironment({ HOME: folder, npm_config_cache: path.join(folder, '.npm') });
  const options = ['--offline', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await run('npm', ['pack', ...options], { cwd: path.join(root, 'emulator'), env });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const home = path.join(folder, ofPackage);
  await mkdir(home, { recursive: true });
  await run('tar', ['-xzf', path.join(folder, filename), '-C', home, '--strip-components=1']);
  await writeFile(path.join(folder, 'package.json'), '{"private": true, "type": "module"}');
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const readme = (): Promise<string> => readFile(path.join(folder, ofPackage, 'README.md'), 'utf8');
const bin = (...words: string[]): string[] => [path.join(folder, ofPackage, 'bin/adoc-emulator.js'), ...words];

test('the package holds what it needs, and neither sources nor tests', async () => {
  const files = await readdir(path.join(folder, ofPackage));
  expect(files.sort()).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'seed.example.yaml']);
});

test('the program of its README compiles against its types, and runs with nothing else installed', async () => {
  const [, program = ''] = /```ts\n(.*?)```/s.exec(await readme()) ?? [];
  const check = `
if (asked.length > 0) throw new Error('nobody asked for anything yet');
`;
  await writeFile(path.join(folder, 'program.ts'), program + check);
  const types = path.join(folder, 'types');
  await mkdir(types);
  for (const name of ['node', 'undici-types'])
    await symlink(path.join(root, 'node_modules', name === 'node' ? '@types/node' : name), path.join(types, name));
  const options = ['--strict', '--exactOptionalPropertyTypes', '--target', 'es2023', '--module', 'nodenext'];
  const typeOptions = ['--typeRoots', types, '--types', 'node'];
  await run(process.execPath, [tsc, ...options, ...typeOptions, 'program.ts'], { cwd: folder, env }).catch((error) => {
    throw new Error(error.stdout);
  });
  await run(process.execPath, ['program.js'], { cwd: folder, env });
}, 60_000);

test('its program serves the example seed, and ends well when it is stopped', async () => {
  const seed = path.join(folder, ofPackage, 'seed.example.yaml');
  const child = spawn(process.execPath, bin('--pat', 'one-token', '--seed', seed), { cwd: folder, env });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const collection: string = (await lines.next()).value;
  const origin: string = (await lines.next()).value.replace('ADOC_EMULATOR=', '');
  expect(collection).toBe(`${origin}/tfs/DefaultCollection`);
  const authorization = `Basic ${Buffer.from(':one-token').toString('base64')}`;
  const answer = await fetch(`${origin}/contoso/_apis/projects?api-version=7.1`, { headers: { authorization } });
  expect(await answer.json()).toMatchObject({ value: [{ name: 'Shop' }] });
  const unknown = await (await fetch(`${origin}/_emulator/help`)).text();
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  // What the emulator says of its own interface is what its README says.
  const documented = [...(await readme()).matchAll(/^\| `(GET|POST) \/_emulator\/(\w+)` \|/gm)];
  const named = [...unknown.matchAll(/(GET|POST) \/_emulator\/\{([\w,]+)\}/g)].flatMap(([, method, names = '']) =>
    names.split(',').map((name) => `${method} ${name}`),
  );
  expect(documented.map(([, method, name]) => `${method} ${name}`).sort()).toEqual(named.sort());
});

test('its help and its README name the same options', async () => {
  const { stdout } = await run(process.execPath, bin('--help'), { cwd: folder, env });
  const optionsOf = (text: string): string[] => [...new Set(text.match(/--[a-z][a-z-]+/g))].sort();
  const [, table = ''] = /\| Option \|(.*?)\n\n/s.exec(await readme()) ?? [];
  expect(optionsOf(table)).toEqual(optionsOf(stdout).filter((name) => name !== '--help'));
});
