import path from 'node:path';
import type { Command } from '@adoc/sdk';
import { root } from '../world/run-adoc.js';
import { runCommand } from '../world/run-command.js';
import { type AzCommand, azCommands } from './az-lines.js';
import { azPipelinesCommands } from './az-pipelines-lines.js';
import { azPipelinesResourceCommands } from './az-pipelines-resource-lines.js';

/** A flag as it is typed, and what has to be understood. */
interface Typed {
  spelling: string;
  words: string[];
  value: string[] | boolean;
}

const standard: Record<string, string[]> = {
  O: ['--organization|--org https://dev.azure.com/contoso', '--detect true|false'],
  o: ['--organization|--org https://dev.azure.com/contoso'],
  P: ['--project|-p Fabrikam'],
  Y: ['--yes|-y'],
};

/** Every way to type a flag of the table. */
function waysOf(flag: string): Typed[] {
  const [spellings = '', ...values] = flag.split(' ');
  return spellings.split('|').flatMap((spelling) => waysAfter(spelling, values));
}

function waysAfter(spelling: string, values: string[]): Typed[] {
  const bare = { spelling, words: [spelling], value: true };
  const [choices] = values;
  if (choices === undefined) return [bare];
  if (choices === 'true|false') {
    const spelled = ['true', 'false', 'True', 'FALSE'];
    return [bare, ...spelled.map((word) => ({ spelling, words: [spelling, word], value: /^true$/i.test(word) }))];
  }
  if (values.length > 1) return [{ spelling, words: [spelling, ...values], value: values }];
  const options = choices.split('|');
  const typed = options.map((word) => ({ spelling, words: [spelling, word], value: [word] }));
  // az takes what it offers for choice in any case.
  const loud = options.map((word) => ({ spelling, words: [spelling, word.toUpperCase()], value: [word] }));
  return options.length > 1 ? [...typed, ...loud] : typed;
}

/** The shortest line, and that line with each other flag in each of its spellings. */
function linesOf({ standard: letters, required, optional }: AzCommand): Typed[][] {
  const first = required.flatMap((flag) => waysOf(flag).slice(0, 1));
  const others = [...letters].flatMap((letter) => standard[letter] ?? []).concat(optional);
  return [
    first,
    ...required.flatMap((flag, index) => waysOf(flag).map((way) => first.with(index, way))),
    ...others.flatMap((flag) => waysOf(flag).map((way) => [...first, way])),
  ];
}

function fileOf(name: string): string {
  const file = `src/commands/${name.replaceAll(' ', '/')}.ts`;
  const [, plugin] = /^(repos|pipelines) /.exec(name) ?? [];
  return path.join(root, plugin ? `plugins/${plugin}` : '', file);
}

/** What a command reads from a line; it does not get to do anything. */
async function read(Known: Command.Class, line: readonly Typed[]) {
  let flags: Record<string, unknown> = {};
  class Reading extends Known {
    protected readonly view = undefined;

    override async run() {
      ({ flags } = this as unknown as { flags: Record<string, unknown> });
      return {};
    }
  }
  const words = line.flatMap((typed) => typed.words);
  const { exitCode, stderr } = await runCommand(Reading, words);
  return { words: words.join(' '), exitCode, stderr, flags };
}

function understood(Known: Command.Class, flags: Record<string, unknown>, { spelling, value }: Typed): unknown {
  const [name = spelling] =
    Object.entries({ ...Known.baseFlags, ...Known.flags }).find(([key, { char, aliases = [] }]) =>
      [`--${key}`, `-${char}`, ...aliases.map((alias) => `--${alias}`)].includes(spelling),
    ) ?? [];
  const given = flags[name];
  return typeof value === 'boolean' ? given === true : [given].flat().map(String);
}

const commands = Object.entries({ ...azCommands, ...azPipelinesCommands, ...azPipelinesResourceCommands });

test.each(commands)('what Azure CLI takes for %s is taken and understood', async (name, command) => {
  const { default: Known } = (await import(fileOf(name))) as { default: Command.Class };
  const lines = linesOf(command);
  for (const line of lines) {
    const { words, exitCode, stderr, flags } = await read(Known, line);
    expect({ words, exitCode, stderr }).toEqual({ words, exitCode: 0, stderr: '' });
    const values = line.map((typed) => [typed.spelling, understood(Known, flags, typed)]);
    expect({ words, values }).toEqual({ words, values: line.map(({ spelling, value }) => [spelling, value]) });
  }
});
