import { AdocError, fullRef, parseDuration, parseTime, refOfKind, shortRef } from '@adoc/sdk';
import fc from 'fast-check';
import { parseRepository } from '../../../plugins/pipelines/src/creation/parse-repository.js';
import { folderPath } from '../../../plugins/pipelines/src/folder-path.js';
import { parsePattern } from '../../../plugins/pipelines/src/logs/parse-pattern.js';
import { parseRunId } from '../../../plugins/pipelines/src/parse-run-id.js';
import { splitList } from '../../../plugins/pipelines/src/split-list.js';
import { parseAssignments } from '../../../plugins/pipelines/src/variables/parse-assignments.js';
import { readRunValues } from '../../../plugins/pipelines/src/variables/run-values.js';
import { parseLines } from '../../../plugins/repos/src/parse-lines.js';
import { parseVersion } from '../../../plugins/repos/src/version.js';
import { attachDashedValues } from '../../../sdk/src/commands/attach-dashed-values.js';
import { normalizeBooleans } from '../../../sdk/src/commands/normalize-booleans.js';
import { parseAssignments as parseDefaults } from '../../../src/lib/configure/parse-assignments.js';
import { parseExpiry } from '../../../src/lib/pats/parse-expiry.js';
import { parseScopes } from '../../../src/lib/pats/parse-scopes.js';
import { parseWanted } from '../../../src/lib/plugins/parse-wanted.js';
import { isSettingKey } from '../../../src/lib/settings/is-setting-key.js';
import { settingKeys } from '../../../src/lib/settings/setting-keys.js';
import { hostileText } from '../../world/hostile-text.js';
import { times } from '../seed.js';
import { tryInputs } from '../try-inputs.js';

const piece = fc.oneof(
  fc.constantFrom(
    '=',
    '-',
    '--',
    ',',
    ';',
    ' ',
    ':',
    '/',
    '\\',
    '.',
    '@',
    '#',
    '%',
    'T',
    'Z',
    '+',
    '\n',
    '"',
    "''",
    '""',
  ),
  fc.constantFrom(
    '0',
    '1',
    '12',
    '0x1f',
    '1e9',
    '99999999999',
    '2026-02-30',
    '2026-12-31',
    '24:00',
    '30d',
    '5m',
    'true',
    'False',
  ),
  fc.constantFrom(
    'organization',
    'project',
    'output',
    'json',
    'detect',
    'ca',
    '/tmp/a',
    'plugins.allow',
    '@contoso',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom(
    'refs/heads/',
    'refs/',
    'heads/',
    'tags/',
    'https://github.com/',
    '/_git/',
    'git+https://',
    'npm:',
    '@scope/name',
    './a.tgz',
    '$(',
    '${{',
    'full',
  ),
  hostileText,
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

/** What a function gives; undefined where it refuses with exit code 2 or 3 and words. Everything else is a fault. */
function refusable<Result>(parse: () => Result): Result | undefined {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof AdocError)) throw error;
    expect([2, 3]).toContain(error.exitCode);
    expect(error.message).not.toBe('');
    return undefined;
  }
}

const now = Date.parse('2026-11-25T12:00:00Z');

/** Everything that reads a word of the command line, and what holds for whatever it makes of it. */
const parsers: Record<string, (word: string) => void> = {
  'a time limit': (word) => {
    const given = refusable(() => parseDuration(word));
    if (given !== undefined) expect(given > 0 && given <= 999_999 * 3_600_000 && Number.isInteger(given)).toBe(true);
  },
  'a date': (word) => {
    const given = refusable(() => parseTime(word));
    if (given !== undefined) expect(new Date(given).toISOString()).toBe(given);
  },
  'when a token expires': (word) => {
    const given = refusable(() => parseExpiry(word, now));
    if (given !== undefined) expect(Date.parse(given)).toBeGreaterThan(now);
  },
  scopes: (word) => {
    const given = refusable(() => parseScopes([word]));
    if (given !== undefined) expect(parseScopes([given.replaceAll('app_token', 'full')])).toBe(given);
  },
  'the id of a run': (word) => {
    const given = refusable(() => parseRunId(word));
    if (given !== undefined) expect(given).toBe(Number.parseInt(word, 10));
  },
  'lines of a file': (word) => {
    const given = refusable(() => parseLines(word));
    if (given) expect(parseLines(`${given.start}-${given.end}`)).toEqual(given);
  },
  'a pattern': (word) => void refusable(() => parsePattern(word)),
  'a list': (word) => {
    const given = splitList([word]);
    expect(splitList([given.join(',')])).toEqual(given);
    for (const each of given) expect(each).not.toMatch(/^\s|,|\s$|^$/);
  },
  'a folder of pipelines': (word) => {
    expect(folderPath(folderPath(word))).toBe(folderPath(word));
    expect(folderPath(word)).toMatch(/^\\(?:[^\\/]+(?:\\[^\\/]+)*)?$/);
  },
  'a repository for a pipeline': (word) => {
    const { name } = parseRepository(word, undefined);
    expect(typeof name).toBe('string');
    expect(parseRepository(word, 'github').type).toBe('github');
  },
  'a state of a repository': (word) => {
    const { version, versionType } = parseVersion(word);
    expect(word.endsWith(version)).toBe(true);
    expect(['branch', 'tag', 'commit']).toContain(versionType);
  },
  'a branch': (word) => {
    expect(fullRef(fullRef(word))).toBe(fullRef(word));
    expect(fullRef(word)).toMatch(/^refs\//);
    expect(refOfKind(word)).toMatch(/^refs\//);
    if (word.startsWith('refs/heads/')) expect(fullRef(shortRef(word)).length).toBeLessThanOrEqual(word.length);
  },
  'a plugin': (word) => {
    const given = refusable(() => parseWanted(word, '/home/ada'));
    if (given?.kind === 'registry') expect(`${given.name}@${given.range}`).toMatch(/^[@a-z0-9][^\s/:]*(?:\/[^/:]+)?$/);
    if (given?.kind === 'git') expect(given.url).toMatch(/^(?:https|ssh|file):\/\/|^[\w.-]+@/i);
    if (given?.kind === 'git' && given.ref !== undefined) expect(given.ref).not.toMatch(/^-/);
  },
  'a default': (word) => {
    for (const [name, value] of Object.entries(refusable(() => parseDefaults([word])) ?? {})) {
      expect(isSettingKey(name)).toBe(true);
      expect(value === null || value === '' || word.endsWith(value)).toBe(true);
      const kept = refusable(() => settingKeys[name as keyof typeof settingKeys].parse(value ?? ''));
      if (kept !== undefined) expect(settingKeys[name as keyof typeof settingKeys].parse(String(kept))).toEqual(kept);
    }
  },
  'a variable': (word) => {
    const given = refusable(() => parseAssignments('--variables', [word]));
    for (const [name, value] of Object.entries(given ?? {})) expect(`${name}=${value}`).toBe(word);
  },
};

test.each(Object.entries(parsers))(
  'any text can be given as %s: it is read, or refused with words',
  async (_name, parse) => {
    await tryInputs(fc.property(text, parse), times(50, 20_000));
  },
);

test('no variable of a run is lost, whatever it is called, and secrets stay secrets', async () => {
  const names = fc.uniqueArray(
    text.filter((name) => name !== '' && !name.includes('=')),
    { maxLength: 4 },
  );
  await tryInputs(
    fc.asyncProperty(names, names, async (plain, secret) => {
      const { variables, secrets } = await readRunValues(
        { variables: plain.map((name) => `${name}=of ${name}`), 'secret-variables': secret },
        { data: async () => ({}), text: async () => '', secret: async () => 'piped' },
      );
      expect(Object.entries(variables)).toEqual(expect.arrayContaining(plain.map((name) => [name, `of ${name}`])));
      expect(Object.keys(secrets).sort()).toEqual([...secret].sort());
    }),
    times(50, 20_000),
  );
});

const flags = {
  detect: { type: 'boolean', allowNo: true },
  yes: { type: 'boolean' },
  organization: { type: 'option', aliases: ['org'] },
  reviewers: { type: 'option', multiple: true, char: 'r' },
};
const word = fc.oneof(
  fc.constantFrom(
    '--detect',
    '--no-detect',
    '--detect=false',
    '--yes',
    '--yes=true',
    'true',
    'FALSE',
    '--org',
    '--reviewers',
    '-r',
  ),
  fc.constantFrom('- a point', '-- two', '--', '--unknown', '-x', '--org=--help', ''),
  text,
);

test('what is behind -- stays as it is, and no value is lost before it', async () => {
  await tryInputs(
    fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
      const read = attachDashedValues(normalizeBooleans(argv, flags), flags);
      const end = argv.indexOf('--');
      if (end !== -1) expect(read.slice(read.indexOf('--'))).toEqual(argv.slice(end));
      const before = end === -1 ? argv : argv.slice(0, end);
      const isBoolean = /^(--(no-)?(detect|yes)(=(true|false))?|true|false)$/is;
      for (const value of before.filter((each) => !isBoolean.test(each))) {
        expect(read.some((each) => each === value || each.endsWith(`=${value}`))).toBe(true);
      }
    }),
    times(100, 50_000),
  );
});
