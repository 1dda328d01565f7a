import { AdocError, exitCodes } from '../errors/adoc-error.js';

interface FlagShape {
  type: string;
  allowNo?: boolean;
  aliases?: string[];
}

/**
 * Rewrites az's three-state booleans (`--flag true`, `--flag=false`, `--no-flag`) to what oclif's parser knows.
 * A false for a flag that has no negative form is the same as leaving it out.
 */
export function normalizeBooleans(argv: readonly string[], flags: Record<string, FlagShape>): string[] {
  const booleans = new Map<string, { name: string; allowNo: boolean }>();
  for (const [name, flag] of Object.entries(flags)) {
    if (flag.type !== 'boolean') continue;
    for (const each of [name, ...(flag.aliases ?? [])]) booleans.set(each, { name, allowNo: flag.allowNo ?? false });
  }
  const result: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] as string;
    if (word === '--') return [...result, ...argv.slice(index)];
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(word);
    const negated = match?.[1]?.startsWith('no-') ? booleans.get(match[1].slice(3)) : undefined;
    const flag = (match?.[1] && booleans.get(match[1])) || negated;
    if (!match || !flag) {
      result.push(word);
      continue;
    }
    const given = match[2] ?? (isBoolean(argv[index + 1]) ? argv[++index] : 'true');
    if (!isBoolean(given)) {
      result.push(word); // for refuseOddBooleans to name
      continue;
    }
    const value = (given.toLowerCase() === 'true') !== (negated !== undefined && !booleans.has(match[1] as string));
    if (value) result.push(`--${flag.name}`);
    else if (flag.allowNo) result.push(`--no-${flag.name}`);
  }
  return result;
}

function isBoolean(word: string | undefined): word is string {
  return word !== undefined && /^(true|false)$/i.test(word);
}

/** @throws AdocError (exit 2) for `--flag=word` with another word than true and false: oclif would not name the flag */
export function refuseOddBooleans(normalized: readonly string[], flags: Record<string, FlagShape>): void {
  const end = normalized.indexOf('--');
  for (const word of normalized.slice(0, end === -1 ? undefined : end)) {
    const [, name = '', value] = /^--([^=]+)=(.*)$/s.exec(word) ?? [];
    if (value === undefined || flags[name]?.type !== 'boolean') continue;
    throw new AdocError(`--${name} is either true or false.`, {
      code: 'usage',
      exitCode: exitCodes.usage,
      suggestions: [`--${name}`, `--${name} false`],
    });
  }
}
