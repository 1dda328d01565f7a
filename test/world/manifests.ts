import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run-adoc.js';

interface ManifestFlag {
  name: string;
  char?: string;
  aliases?: string[];
  allowNo?: boolean;
  type: 'boolean' | 'option';
  multiple?: boolean;
  options?: string[];
  required?: boolean;
  summary?: string;
}

export interface ManifestCommand {
  id: string;
  summary?: string;
  examples?: string[];
  hidden?: boolean;
  flags: Record<string, ManifestFlag>;
  args: Record<string, { required?: boolean }>;
}

const folders = ['.', ...readdirSync(path.join(root, 'plugins')).map((name) => `plugins/${name}`)];

function readJson(folder: string, name: string) {
  return JSON.parse(readFileSync(path.join(root, folder, name), 'utf8'));
}

/** Every command of the host and of the plugins that come with it, as the built manifests list them. */
export const commands: ManifestCommand[] = folders
  .flatMap((folder) => Object.values<ManifestCommand>(readJson(folder, 'oclif.manifest.json').commands))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Description of each topic, by its words: `repos ref`. */
export const topics: Map<string, string> = new Map(
  folders.flatMap((folder) => {
    const declared: Record<string, { description: string }> = readJson(folder, 'package.json').oclif.topics ?? {};
    return Object.entries(declared).map(([id, { description }]) => [id.replaceAll(':', ' '), description] as const);
  }),
);

/** `repos ref list` as the words to type. */
export function wordsOf({ id }: ManifestCommand): string[] {
  return id.split(':');
}
