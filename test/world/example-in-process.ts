import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '@adoc/sdk';
import { commands } from './manifests.js';
import { root } from './run-adoc.js';

/** A line of the manual as it is run in this process. */
export interface ExampleWords {
  command: Command.Class;
  argv: string[];
  stdin: string;
  env: Record<string, string>;
}

/** Loads the command of a line from its sources, and takes the line apart as a shell does. */
export async function readExample(line: string, token: string): Promise<ExampleWords> {
  const [, assignments = '', pipe, rest = ''] =
    /^((?:[A-Z]\w*=\S+ )*)(?:(.*) \| )?(?:.*\$\()?adoc (.*?)(?:\)")?(?: > \S+)?$/s.exec(line) ?? [];
  const words = [...rest.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replaceAll(/^["']|["']$/g, ''),
  );
  const { command, used } = await loadCommand(words);
  const env = [...assignments.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [
    name,
    value.replace('$TOKEN', token),
  ]);
  return {
    command,
    argv: words.slice(used),
    stdin: pipe?.startsWith("printf '") ? pipe.slice(8, -1).replaceAll('\\n', '\n') : `${token}\n`,
    env: Object.fromEntries(env),
  };
}

const folders = [
  'src/commands',
  ...readdirSync(path.join(root, 'plugins')).map((name) => `plugins/${name}/src/commands`),
];

/** The class of the longest name that the words begin with, and how many words it has. */
export async function loadCommand(words: readonly string[]): Promise<{ command: Command.Class; used: number }> {
  for (let used = words.length; used > 0; used -= 1) {
    const name = words.slice(0, used);
    if (!commands.some(({ id }) => id === name.join(':'))) continue;
    const files = folders.map((folder) => path.join(root, folder, `${name.join('/')}.ts`));
    const { default: command } = await import(files.find((file) => existsSync(file)) ?? '');
    command.id ??= name.join(':');
    return { command, used };
  }
  throw new Error(`No command: ${words.join(' ')}`);
}
