import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryDirectory } from '../lib/files/temporary-directory.js';

/** A program that stands for Azure CLI. */
export interface FakeAzureCli {
  /** For `PATH`: the folder it is in, before those of this machine. */
  path: string;
  /** The command lines it was started with. */
  calls(): string[];
  /** What it sees of its environment. */
  environment(): string;
}

/** Writes an `az` that runs some lines of shell. */
export function fakeAzureCli(...lines: string[]): FakeAzureCli {
  const folder = temporaryDirectory();
  const [calls, environment] = [path.join(folder, 'calls'), path.join(folder, 'environment')];
  const file = path.join(folder, 'az');
  writeFileSync(calls, '');
  writeFileSync(file, ['#!/bin/sh', `echo "$*" >> '${calls}'`, `env > '${environment}'`, ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
  return {
    path: `${folder}${path.delimiter}${process.env.PATH}`,
    calls: () => readFileSync(calls, 'utf8').split('\n').filter(Boolean),
    environment: () => readFileSync(environment, 'utf8'),
  };
}

/** The line of shell that answers with a token, valid for so many seconds. */
export const answerWith = (token: string, seconds = 3600, now = Date.now()): string =>
  `echo '{"accessToken": "${token}", "expires_on": ${Math.floor(now / 1000) + seconds}, "tokenType": "Bearer"}'`;
