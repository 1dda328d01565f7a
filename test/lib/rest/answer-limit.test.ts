import { parseAnswerLimit } from '../../../src/lib/rest/answer-limit.js';

test.each([
  [undefined, 64],
  ['', 64],
  ['256', 256],
  ['0.5', 0.5],
])('ADOC_ANSWER_LIMIT=%s is %s megabytes', (text, megabytes) => {
  expect(parseAnswerLimit(text)).toBe(megabytes * 1024 * 1024);
});

test.each(['much', '-1', '0', 'Infinity'])('ADOC_ANSWER_LIMIT=%s is a slip', (text) => {
  expect(() => parseAnswerLimit(text)).toThrow(
    expect.objectContaining({ exitCode: 2, message: expect.stringContaining('ADOC_ANSWER_LIMIT') }),
  );
});
