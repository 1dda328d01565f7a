import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AdocError, exitCodes } from '@adoc/sdk';
import type { Local } from '../local.js';
import { cloneRepository } from './clone-repository.js';
import { runNpm } from './run-npm.js';
import type { Wanted } from './wanted.js';

export interface FetchOptions {
  registry?: string | undefined;
  isOffline?: boolean | undefined;
  allowsScripts?: boolean | undefined;
}

/** What was put into a folder: the lockfile there tells the rest. */
export interface Fetched {
  resolved: string | null;
  /** Of a file; for the registry the lockfile has it. */
  integrity: string | null;
}

const tarball = 'package.tgz';

/** Has npm install a package and all that it depends on into a folder of its own. */
export async function fetchPackage(
  local: Pick<Local, 'machine' | 'settings'>,
  wanted: Wanted,
  { folder, ...options }: FetchOptions & { folder: string },
): Promise<Fetched> {
  await writeFile(path.join(folder, 'package.json'), '{"private": true}\n');
  const npm = { cwd: folder, registry: options.registry, isOffline: options.isOffline };
  const resolved = wanted.kind === 'registry' ? null : await putTarball(local, wanted, folder);
  const integrity = wanted.kind === 'registry' ? null : await integrityOf(path.join(folder, tarball));
  const operand = wanted.kind === 'registry' ? `${wanted.name}@${wanted.range}` : `./${tarball}`;
  const scripts = options.allowsScripts ? '--no-ignore-scripts' : '--ignore-scripts';
  const words = ['install', '--omit=dev', scripts, '--save', '--save-exact', '--package-lock', '--no-dry-run'];
  await runNpm(local, words, [operand], npm);
  return { resolved, integrity };
}

/** Packs what is no tarball yet, so that a plugin consists of the same files wherever it comes from. */
async function putTarball(
  local: Pick<Local, 'machine' | 'settings'>,
  wanted: Exclude<Wanted, { kind: 'registry' }>,
  folder: string,
): Promise<string> {
  const target = path.join(folder, tarball);
  if (wanted.kind === 'tarball') {
    await copyFile(wanted.path, target).catch((error) => {
      throw error.code === 'ENOENT' ? missing(wanted.path) : error;
    });
    return wanted.path;
  }
  const clone = path.join(folder, 'clone');
  const resolved = wanted.kind === 'git' ? await cloneRepository(local.machine, wanted, clone) : wanted.path;
  const source = wanted.kind === 'git' ? clone : wanted.path;
  if (!(await stat(path.join(source, 'package.json')).catch(() => undefined)))
    throw missing(path.join(source, 'package.json'));
  const packed = path.join(folder, 'packed');
  await mkdir(packed);
  const words = ['pack', '--ignore-scripts', '--json', '--no-dry-run', `--pack-destination=${packed}`];
  const printed = JSON.parse(await runNpm(local, words, [source], { cwd: folder })) as { filename: string }[];
  await rename(path.join(packed, path.basename(printed[0]?.filename ?? '')), target);
  return resolved;
}

/** In the form that lockfiles use. */
export async function integrityOf(file: string): Promise<string> {
  return `sha512-${createHash('sha512')
    .update(await readFile(file))
    .digest('base64')}`;
}

function missing(file: string): AdocError {
  return new AdocError(`There is no ${file}.`, {
    code: 'not-found',
    exitCode: exitCodes.notFound,
    suggestions: ['Give the path of a package (npm pack makes one) or of the folder of a plugin.'],
  });
}
