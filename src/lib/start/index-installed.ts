import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { indexPlugin, type Manifest } from './index-plugin.js';
import type { IndexedPlugin, PluginPackage } from './indexed-plugin.js';

interface Places {
  version: string;
  dataDir: string;
  cacheDir: string;
}

interface Entry {
  name: string;
  type: string;
  root: string;
}

/** An index with what tells whether it still fits: times and sizes of the files it was made of. */
interface Kept {
  stamp: string;
  plugin: IndexedPlugin;
}

export interface InstalledIndex {
  root: string;
  plugin: IndexedPlugin;
}

/**
 * What the index has of the plugins in the user's list, in its order. Undefined when one of them is not plain, or not
 * what the list says: oclif then loads them all, and says what is wrong.
 */
export function indexInstalled({ version, dataDir, cacheDir }: Places): InstalledIndex[] | undefined {
  const entries = readList(path.join(dataDir, 'package.json'));
  if (!entries) return undefined;
  if (entries.length === 0) return [];
  const file = path.join(cacheDir, `plugins-${version}.json`);
  const kept = readKept(file);
  const now: Record<string, Kept> = {};
  let isNew = false;
  for (const { name, root } of entries) {
    try {
      const stamp = stampOf(root);
      const before = kept[root];
      const isKept = before?.stamp === stamp && before.plugin?.commands !== undefined;
      const plugin = isKept ? before.plugin : makeIndex(root);
      if (plugin?.pjson.name !== name) return undefined;
      now[root] = { stamp, plugin };
      isNew ||= plugin !== before?.plugin;
    } catch {
      return undefined;
    }
  }
  if (isNew) keep(file, now);
  return entries.map(({ root }) => ({ root, plugin: (now[root] as Kept).plugin }));
}

/** Links are somebody's work in progress, which oclif looks at anew each time. */
function readList(file: string): Entry[] | undefined {
  try {
    const { oclif } = JSON.parse(readFileSync(file, 'utf8')) as { oclif?: { plugins?: Entry[] } };
    const entries = oclif?.plugins ?? [];
    return entries.every(({ name, type, root }) => name && type === 'user' && root) ? entries : undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : undefined;
  }
}

function readKept(file: string): Record<string, Kept> {
  try {
    return { ...(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Kept>) };
  } catch {
    return {};
  }
}

function stampOf(root: string): string {
  const files = ['package.json', 'oclif.manifest.json'].map((name) => statSync(path.join(root, name)));
  return files.map(({ mtimeMs, size }) => `${mtimeMs}:${size}`).join(' ');
}

function makeIndex(root: string): IndexedPlugin | undefined {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'));
  const pjson = read('package.json') as PluginPackage;
  const hasOwnPlugins = pjson.oclif.plugins !== undefined;
  return hasOwnPlugins ? undefined : indexPlugin(pjson, read('oclif.manifest.json') as Manifest);
}

/** Where nothing can be written, the next start makes it again. */
function keep(file: string, content: Record<string, Kept>): void {
  // A name that nobody knows before, and no file that is there: in a folder of others it could be a link.
  const fresh = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}.new`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(fresh, JSON.stringify(content), { mode: 0o600, flag: 'wx' });
      renameSync(fresh, file);
    } catch {
      rmSync(fresh, { force: true });
    }
  } catch {
    // A read-only home, or a full disk.
  }
}
