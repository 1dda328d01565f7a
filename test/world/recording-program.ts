import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryDirectory } from '../lib/files/temporary-directory.js';

/** A program that stands for another one, and remembers with what words it was started. */
export interface RecordingProgram {
  /** For `PATH`: the folder it is in, before those of this machine. */
  path: string;
  /** The words of every call since the last time somebody asked, exactly. */
  takeCalls(): string[][];
}

/** @param lines of shell: what it does besides */
export function recordingProgram(name: string, ...lines: string[]): RecordingProgram {
  const folder = temporaryDirectory();
  const calls = path.join(folder, 'calls');
  const file = path.join(folder, name);
  // No word can hold a NUL.
  const record = `{ printf '%s\\0' "$@"; printf '\\0'; } >> '${calls}'`;
  writeFileSync(file, ['#!/bin/sh', record, ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
  return {
    path: `${folder}${path.delimiter}${process.env.PATH}`,
    takeCalls() {
      if (!existsSync(calls)) return [];
      const text = readFileSync(calls, 'utf8');
      rmSync(calls);
      return text
        .split('\0\0')
        .slice(0, -1)
        .map((call) => call.split('\0'));
    },
  };
}
