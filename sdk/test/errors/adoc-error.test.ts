import { AdocError, exitCodes } from '../../src/errors/adoc-error.js';

test('only the code is needed; everything else has a default', () => {
  const error = new AdocError('It failed.', { code: 'it-failed' });
  expect(error).toMatchObject({
    name: 'AdocError',
    message: 'It failed.',
    code: 'it-failed',
    exitCode: exitCodes.failed,
    reason: undefined,
    suggestions: [],
  });
});

test('the cause is kept', () => {
  const cause = new Error('deeper');
  expect(new AdocError('It failed.', { code: 'x', cause }).cause).toBe(cause);
});

test('an error of another copy of the SDK is recognised, in both directions', async () => {
  // A query makes it another module, as an installed plugin's own copy is.
  const address = '../../src/errors/adoc-error.js?copy';
  const copy: typeof import('../../src/errors/adoc-error.js') = await import(address);
  expect(copy.AdocError).not.toBe(AdocError);
  expect(new copy.AdocError('x', { code: 'x' })).toBeInstanceOf(AdocError);
  expect(new AdocError('x', { code: 'x' })).toBeInstanceOf(copy.AdocError);
});

test.each([[new Error('x')], [{ code: 'x', exitCode: 1 }], [null], [undefined], ['text']])('%p is none', (value) => {
  expect((value as unknown) instanceof AdocError).toBe(false);
});

test('the exit codes are the ones that scripts rely on', () => {
  expect(Object.values(exitCodes)).toEqual([0, 1, 2, 3, 4, 5, 8, 124, 127, 130, 143]);
});
