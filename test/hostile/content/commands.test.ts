import { formats } from '../../../src/lib/output/format.js';
import { poison, rawControls } from '../../world/hostile-text.js';
import type { PoisoningProxy } from '../../world/poisoning-proxy.js';
import type { CommandRun } from '../../world/run-command.js';
import { count } from '../count.js';
import { createChance, isSoak } from '../seed.js';
import { ids, startPoisonedCommands } from './poisoned-commands.js';

const run = startPoisonedCommands();
const chance = createChance(31);
const oneOf = <Value>(values: readonly Value[]): Value => values[Math.floor(chance() * values.length)] as Value;

/** Commands that have shown what the server put into its names. */
const shown = new Set<string>();

function expectSafe(id: string, runs: readonly CommandRun[]): void {
  for (const { stdout, stderr } of runs) {
    expect(rawControls(stdout + stderr)).toEqual([]);
    expect(stderr).not.toContain('This is a fault in adoc');
    if ((stdout + stderr).includes('u001b]0;owned')) shown.add(id);
    count('outputs searched');
  }
}

/** Odd names are no other types: nothing of the answer is missing. */
function expectUnderstood(runs: readonly CommandRun[]): void {
  for (const { stderr } of runs) expect(stderr).not.toContain('something else than it documents');
}

/** Every text in data: keys and values. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [key, ...textsIn(value)]);
}

describe('names and messages of the server', () => {
  test.each(ids)('no control character of theirs reaches a terminal from %s, in any format', async (id) => {
    for (const format of [undefined, ...(isSoak ? formats : [oneOf(formats)])]) {
      const runs = await run(id, { format, isTTY: true });
      expectUnderstood(runs);
      expectSafe(id, runs);
    }
  });

  // Names of files are made safe, and git writes odd ones in its own way.
  test.each(ids.filter((id) => !/:download$|pr:diff$/.test(id)))(
    'the JSON of %s holds them as they are',
    async (id) => {
      const runs = await run(id, { format: 'json', isTTY: false });
      const { stdout } = runs.at(-1) as CommandRun;
      const texts = stdout === '' ? [] : textsIn(JSON.parse(stdout));
      expect(texts.filter((text) => text.includes('owned') && !text.includes(poison))).toEqual([]);
      expectUnderstood(runs);
      expectSafe(id, runs);
    },
  );

  test('most commands have shown some of them, or else nothing is proven', () => {
    expect(shown.size / ids.length).toBeGreaterThan(0.8);
  });
});

const page = `<html><title>${poison}</title><body>${poison}</body></html>`;
const header = encodeURIComponent(poison);
const body = (message: string) =>
  JSON.stringify({ $id: '1', message, typeName: message, typeKey: message, errorCode: 0 });
const json = { 'content-type': 'application/json' };

/** What a hostile server can say instead of an answer. */
const refusals: PoisoningProxy['answer'][] = [
  { status: 400, headers: json, body: body(poison) },
  { status: 401, headers: { 'www-authenticate': 'Basic realm="\u009b31m"' }, body: page },
  { status: 403, headers: { 'x-tfs-serviceerror': header, 'content-type': 'text/html' }, body: page },
  { status: 404, headers: json, body: body(`${poison}\n\tError: ${poison}`) },
  { status: 409, headers: { 'content-type': 'text/plain' }, body: poison },
  { status: 429, headers: { 'retry-after': '\u009b31m', ...json }, body: body(poison) },
  { status: 500, headers: { 'x-tfs-serviceerror': header.repeat(40) }, body: '' },
  { status: 200, headers: { 'content-type': 'text/html' }, body: page },
  { status: 200, headers: json, body: `{"value": "${poison}` },
  { status: 203, headers: json, body: JSON.stringify({ message: poison }) },
];

describe('errors of the server', () => {
  test.each(ids)('no control character of theirs reaches a terminal from %s', async (id) => {
    for (const refusal of isSoak ? refusals : [oneOf(refusals)]) {
      for (const format of isSoak ? [undefined, 'json'] : [oneOf([undefined, 'json'])]) {
        expectSafe(id, await run(id, { format, isTTY: true, refusal }));
      }
    }
  });
});
