import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { AdocError, exitCodes } from '@adoc/sdk';
import type { Machine } from '../machine.js';

/**
 * What a file says, in JSON or YAML; `-` is what is piped in.
 * @throws AdocError (exit 2) when it cannot be read, or is neither
 */
export async function readData(machine: Pick<Machine, 'cwd' | 'stdin'>, file: string): Promise<unknown> {
  const text = decode(await readBytes(machine, file));
  const { parse } = await import('yaml');
  try {
    // JSON is YAML.
    return parse(text, { prettyErrors: true });
  } catch (error) {
    const [{ line, col }] = (error as { linePos?: [{ line: number; col: number }] }).linePos ?? [{ line: 1, col: 1 }];
    // Not the parser's own words: they repeat the line, which may hold a secret.
    throw unusable(`${nameOf(file)} is neither JSON nor YAML.`, `Line ${line}, column ${col}.`);
  }
}

async function readBytes({ cwd, stdin }: Pick<Machine, 'cwd' | 'stdin'>, file: string): Promise<Buffer> {
  if (file === '-') {
    if (stdin.isTTY) throw unusable('Nothing is piped in for "-".', 'Standard input is a terminal.');
    return buffer(stdin);
  }
  try {
    return await readFile(path.resolve(cwd, file));
  } catch (error) {
    throw unusable(`${file} cannot be read.`, (error as Error).message);
  }
}

/** Windows PowerShell writes files with a byte order mark, and by default in UTF-16. */
function decode(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

const nameOf = (file: string): string => (file === '-' ? 'What is piped in' : file);

const unusable = (message: string, reason: string): AdocError =>
  new AdocError(message, { code: 'unreadable-file', exitCode: exitCodes.usage, reason });
