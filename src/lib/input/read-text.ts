import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { AdocError, exitCodes } from '@adoc/sdk';
import type { Machine } from '../machine.js';

/** The text of a file; `-` is what is piped in. @throws AdocError (exit 2) when it cannot be read */
export async function readText(machine: Pick<Machine, 'cwd' | 'stdin'>, file: string): Promise<string> {
  // Windows PowerShell writes files with a byte order mark, and by default in UTF-16.
  const bytes = await readBytes(machine, file);
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

async function readBytes({ cwd, stdin }: Pick<Machine, 'cwd' | 'stdin'>, file: string): Promise<Buffer> {
  if (file === '-') {
    if (stdin.isTTY) throw unreadable('Nothing is piped in for "-".', 'Standard input is a terminal.');
    return buffer(stdin);
  }
  try {
    return await readFile(path.resolve(cwd, file));
  } catch (error) {
    throw unreadable(`${file} cannot be read.`, (error as Error).message);
  }
}

const unreadable = (message: string, reason: string): AdocError =>
  new AdocError(message, { code: 'unreadable-file', exitCode: exitCodes.usage, reason });
