import { AdocError } from '@adoc/sdk';
import { chooseFormat, type FormatWishes } from '../../../src/lib/output/choose-format.js';
import { formats } from '../../../src/lib/output/format.js';

const pipe: FormatWishes = { env: {}, isTerminal: false };

test.each<[string, Partial<FormatWishes>, string]>([
  ['a terminal gets a table', { isTerminal: true }, 'table'],
  ['a pipe gets JSON', {}, 'json'],
  ['the settings win over the kind of output', { setting: 'tsv', isTerminal: true }, 'tsv'],
  ['ADOC_OUTPUT wins over the settings', { env: { ADOC_OUTPUT: 'yaml' }, setting: 'tsv' }, 'yaml'],
  ['the flag wins over ADOC_OUTPUT', { flag: 'none', env: { ADOC_OUTPUT: 'yaml' }, setting: 'tsv' }, 'none'],
  ['an empty ADOC_OUTPUT counts as absent', { env: { ADOC_OUTPUT: '' }, setting: 'tsv' }, 'tsv'],
  ['case does not matter', { flag: 'JSON', isTerminal: true }, 'json'],
])('%s', (_name, wishes, expected) => {
  expect(chooseFormat({ ...pipe, ...wishes })).toBe(expected);
});

test.each([...formats])('%s can be asked for', (format) => {
  expect(chooseFormat({ ...pipe, flag: format })).toBe(format);
});

test.each<[string, Partial<FormatWishes>, string]>([
  ['the variable', { env: { ADOC_OUTPUT: 'xml' } }, 'ADOC_OUTPUT'],
  ['the flag', { flag: 'xml' }, '--output'],
  ['the flag, even when empty', { flag: '' }, '--output'],
  ['the settings', { setting: 'xml' }, 'settings'],
])('an unknown format is a usage error that names %s and lists the formats', (_name, wishes, source) => {
  const error = catchError(() => chooseFormat({ ...pipe, ...wishes }));
  expect(error).toBeInstanceOf(AdocError);
  expect(error).toMatchObject({ code: 'unknown-format', exitCode: 2, message: expect.stringContaining(source) });
  for (const format of formats) expect((error as AdocError).suggestions.join()).toContain(format);
});

test('an unknown format further down is not looked at when something better decides', () => {
  expect(chooseFormat({ ...pipe, flag: 'json', env: { ADOC_OUTPUT: 'xml' } })).toBe('json');
});

function catchError(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
