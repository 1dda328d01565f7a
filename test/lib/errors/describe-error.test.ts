import { AdocError } from '@adoc/sdk';
import { Parser } from '@oclif/core';
import { describeError } from '../../../src/lib/errors/describe-error.js';

test('an error of the program stays as it is', () => {
  const error = new AdocError('no', { code: 'x' });
  expect(describeError(error)).toBe(error);
});

test('words that do not parse are a usage error, without the advice that is given below', async () => {
  const thrown = await Parser.parse(['--bogus'], { flags: {}, args: {}, strict: true } as never).catch(
    (error: unknown) => error,
  );
  expect(describeError(thrown)).toMatchObject({
    code: 'usage',
    exitCode: 2,
    message: 'Nonexistent flag: --bogus',
    suggestions: ['adoc --help'],
  });
});

test('a parse error is known by its shape, since a plugin may bring its own oclif, and names its command', () => {
  const context = { id: 'repos:ref:list', config: { bin: 'adoc' } };
  const thrown = Object.assign(new Error('Missing'), { oclif: { exit: 2 }, parse: { input: { context } } });
  expect(describeError(thrown)).toMatchObject({ exitCode: 2, suggestions: ['adoc repos ref list --help'] });
});

test('a flag that is missing is named however long its name is, and a long word that is none is not', () => {
  const ctor = { baseFlags: { output: {} }, flags: { 'minimum-approver-count': {} } };
  const context = { id: 'repos:policy', config: { bin: 'adoc' }, ctor };
  const message = 'Missing required flag minimum-approver-count\nUnexpected argument: minimum-approver-token';
  const thrown = Object.assign(new Error(message), { oclif: { exit: 2 }, parse: { input: { context } } });
  expect(describeError(thrown).message).toBe('Missing required flag minimum-approver-count\nUnexpected argument: …');
});

test.each(['Interrupted', 'ExitPromptError', 'AbortError'])('%s is an interruption: 130', (name) => {
  const thrown = Object.assign(new Error('User force closed the prompt'), { name });
  expect(describeError(thrown)).toMatchObject({ code: 'interrupted', exitCode: 130, message: 'Interrupted.' });
});

test('so is what an aborted signal throws', () => {
  expect(describeError(AbortSignal.abort().reason).exitCode).toBe(130);
});

test('what a plugin ends with oclif’s own this.error() keeps its exit code', () => {
  const thrown = Object.assign(new Error('no build'), { oclif: { exit: 7 } });
  expect(describeError(thrown)).toMatchObject({ code: 'failed', exitCode: 7, message: 'no build' });
});

test.each([
  [new TypeError('x is undefined'), 'x is undefined'],
  [new RangeError(''), 'RangeError'],
  ['a text', 'a text'],
  [undefined, 'undefined'],
  [null, 'null'],
  [{ message: 'no Error' }, 'no Error'],
  [{ some: 'thing' }, '[object Object]'],
])('%p is a fault, with the way to find it', (thrown, message) => {
  const error = describeError(thrown);
  expect(error).toMatchObject({ code: 'unexpected', exitCode: 1, message, cause: thrown });
  expect(error.suggestions.join()).toContain('--debug');
});

test('what is missing once a server has answered is told of its answer, with exit code 5', () => {
  const error = describeError(new TypeError('x is undefined'), true);
  expect(error).toMatchObject({
    code: 'unexpected-answer',
    exitCode: 5,
    reason: expect.stringContaining('x is undefined'),
  });
  expect(describeError(new RangeError('x'), true)).toMatchObject({ code: 'unexpected', exitCode: 1 });
});
