import { AdocError } from '@adoc/sdk';
import { errorJson, errorText, stacksOf } from '../../../src/lib/errors/print-error.js';

const full = new AdocError('It failed.', {
  code: 'it-failed',
  exitCode: 5,
  reason: 'The server said so.',
  suggestions: ['Do this.', 'Or that.'],
});
const bare = new AdocError('It failed.', { code: 'it-failed' });

test('for a person: what happened, why, and what to type next', () => {
  expect(errorText(full)).toBe('Error: It failed.\nReason: The server said so.\nNext: Do this.\n      Or that.\n');
  expect(errorText(bare)).toBe('Error: It failed.\n');
});

test('an interruption ends the line, and needs no explanation', () => {
  expect(errorText(new AdocError('Interrupted.', { code: 'interrupted', exitCode: 130 }))).toBe('\n');
});

test('for a program: one line of JSON', () => {
  const line = errorJson(full);
  expect(line).toMatch(/^[^\n]+\n$/);
  expect(JSON.parse(line)).toEqual({
    error: {
      code: 'it-failed',
      message: 'It failed.',
      reason: 'The server said so.',
      suggestions: ['Do this.', 'Or that.'],
      exitCode: 5,
    },
  });
  expect(JSON.parse(errorJson(bare))).toEqual({
    error: { code: 'it-failed', message: 'It failed.', suggestions: [], exitCode: 1 },
  });
});

test.each([
  ['\u001b[2J', '\\u001b[2J'],
  ['\u009b31m', '\\u009b31m'],
  ['a\rb', 'a\\u000db'],
  ['a\u202eb', 'a\\u202eb'],
])('what could control a terminal is spelled out: %j', (hostile, shown) => {
  const error = new AdocError(`M${hostile}`, { code: 'x', reason: `R${hostile}`, suggestions: [`S${hostile}`] });
  expect(errorText(error)).toBe(`Error: M${shown}\nReason: R${shown}\nNext: S${shown}\n`);
  expect(errorJson(error).split('\n')).toHaveLength(2);
});

test('lines of a message stay lines, and none of them can pass for advice of ours', () => {
  const error = new AdocError('one\r\nNext: rm -rf', { code: 'x', reason: 'why\n\nNext: it' });
  expect(errorText(error)).toBe('Error: one\n  Next: rm -rf\nReason: Why\n  Next: it\n');
});

test('stacks are told of an error and its causes, and nothing that hangs on them', () => {
  const cause = Object.assign(new Error('inner\u001b[2J'), { options: { token: 'very-secret' } });
  const text = stacksOf(new AdocError('outer', { code: 'x', cause }));
  expect(text).toMatch(/^AdocError: outer\n {4}at [\s\S]+\ncaused by Error: inner\\u001b\[2J\n {4}at /);
  expect(text).not.toContain('very-secret');
  expect(stacksOf('a text')).toBe('');
});
