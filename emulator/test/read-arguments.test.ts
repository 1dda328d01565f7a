import { readArguments } from '../src/read-arguments.js';

test('every option has its place', () => {
  const args = ['--port', '8080', '--pat', 'one', '--pat', 'two', '--log', 'x.jsonl', '--server-version', '2019'];
  expect(readArguments(args)).toEqual({ port: 8080, pats: ['one', 'two'], log: 'x.jsonl', serverVersion: '2019' });
  expect(readArguments(['--now', '2024-03-01T09:00:00Z'])).toEqual({ now: new Date('2024-03-01T09:00:00Z') });
  expect(readArguments(['--server-authentication', 'basic'])).toEqual({ server: { authentication: 'basic' } });
});

test('help is not a start', () => {
  expect(readArguments(['-h'])).toBeUndefined();
});

test.each([
  [['--prot', '1'], '--prot'],
  [['extra'], 'extra'],
  [['--port', '-1'], '--port'],
  [['--port', '70000'], '--port takes a number'],
  [['--pat', ''], '--pat needs a token'],
  [['--now', 'yesterday'], '--now takes a date'],
  [['--server-version', '2018'], '2019, 2020, 2022'],
  [['--server-authentication', 'ntlm'], 'pat, basic, negotiate'],
  [['--seed', '/nowhere/seed.json'], '--seed /nowhere/seed.json'],
])('%j is refused with a sentence', (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});
