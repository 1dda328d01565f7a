import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';

/** By the file of the bundle. */
type Positions = Record<string, SourceMapPayload>;

/** A place in a bundle, as a line of a stack trace has it. */
const place = /(?<=\(|at |async )([^()]*?[\\/]dist)[\\/]([^()]*\.js):(\d+):(\d+)/;

/** A stack has many lines of the same bundle. */
const read = new Map<string, Positions>();

/**
 * A line of a stack trace with the file and line of the sources that it is about. It stays as it is where the build has written
 * no positions beside the bundle, as for packages of others.
 */
export function inSources(line: string): string {
  return line.replace(place, (text, dist: string, file: string, row: string, column: string) => {
    const positions = read.get(dist) ?? positionsOf(dist);
    read.set(dist, positions);
    const map = positions[file.replaceAll('\\', '/')];
    const entry = map && new SourceMap(map).findEntry(Number(row) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return text;
    return `${path.join(dist, '..', entry.originalSource)}:${entry.originalLine + 1}`;
  });
}

function positionsOf(dist: string): Positions {
  try {
    return JSON.parse(readFileSync(path.join(dist, 'positions.json'), 'utf8'));
  } catch {
    return {};
  }
}
