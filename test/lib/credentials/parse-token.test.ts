import { AdocError } from '@adoc/sdk';
import { parseToken } from '../../../src/lib/credentials/parse-token.js';

const token = 'abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst';

test.each([
  [token, token],
  [`${token}\n`, token],
  [`${token}\r\n`, token],
  [`\uFEFF${token}\r`, token],
  [`  \t${token}  `, token],
  ['x', 'x'],
  ['a-b_c.d=+/~!', 'a-b_c.d=+/~!'],
  ['$PAT', '$PAT'],
  ['eyJ0eXAiOi.eyJzdWIi.c2ln', 'eyJ0eXAiOi.eyJzdWIi.c2ln'],
  ['a'.repeat(5000), 'a'.repeat(5000)],
  ['', undefined],
  [' \r\n', undefined],
  ['\uFEFF', undefined],
])('%j is the token %j', (text, expected) => {
  expect(parseToken(text, 'stdin')).toBe(expected);
});

test.each([
  ['$(PAT)', 'pipeline variable'],
  ['$(my.pat)', 'pipeline variable'],
  [' $(System.AccessToken)\n', 'pipeline variable'],
  [`\${{ parameters.pat }}`, 'pipeline variable'],
  [`\${{variables.PAT}}`, 'pipeline variable'],
  ['https://dev.azure.com/contoso', 'a URL'],
  ['HTTP://tfs/x', 'a URL'],
  ['ssh://git@ssh.dev.azure.com/v3/a/b/c', 'a URL'],
  ['two words', 'blanks'],
  ['line\nbreak', 'blanks'],
  ['tab\tbed', 'blanks'],
  ['nul\0', 'control characters'],
  ['\u001b[200~abc', 'control characters'],
  ['größe', 'letters outside of ASCII'],
  ['abc\u200b', 'letters outside of ASCII'],
  ['••••••••', 'letters outside of ASCII'],
])('%j is refused: %s', (text, fault) => {
  expect(() => parseToken(text, 'ADOC_TOKEN')).toThrow(
    expect.objectContaining({ code: 'mispasted-token', exitCode: 2, message: expect.stringContaining(fault) }),
  );
});

test('a refusal names where the text came from, and never shows it', () => {
  try {
    parseToken(`${token} ${token}`, 'standard input');
    throw new Error('It was accepted.');
  } catch (error) {
    expect(error).toBeInstanceOf(AdocError);
    const { message, suggestions } = error as AdocError;
    expect(message).toMatch(/^What came from standard input is not a token/);
    expect([message, ...suggestions].join()).not.toContain(token);
  }
});
