import { readable } from '../../src/logs/readable.js';

test.each([
  ['##[section]Starting: Compile', 'Starting: Compile'],
  ['##[command]npm ci', '> npm ci'],
  ['##[error]npm exited with 1', 'error: npm exited with 1'],
  ['##[Warning]old', 'warning: old'],
  ['##[debug]x=1', 'debug: x=1'],
  ['##[endgroup]', ''],
  ['##[other]is left', '##[other]is left'],
  ['say ##[error] twice', 'say ##[error] twice'],
  ['\u001b[31mred\u001b[0m and \u001b[1;32mgreen\u001b[m', 'red and green'],
  ['\u001b]8;;https://example.com\u0007link\u001b]8;;\u0007', 'link'],
  ['\u001b[32m##[error]first coloured\u001b[0m', 'error: first coloured'],
])('%j is read as %j', (message, shown) => {
  expect(readable(message)).toBe(shown);
});
