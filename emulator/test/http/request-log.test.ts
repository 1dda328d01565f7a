import { Secrets } from '../../src/areas/tokens/secrets.js';
import { RequestLog } from '../../src/http/request-log.js';

const entry = (url: string, resBody: string) => ({
  method: 'GET',
  url,
  headers: {},
  body: null,
  credential: 'basic' as const,
  status: 200,
  resHeaders: {},
  resBody,
});

test('the oldest requests are forgotten where the log would fill the memory', () => {
  const log = new RequestLog(undefined, new Secrets());
  const large = 'x'.repeat(10_000_000);
  for (let number = 1; number <= 9; number += 1) log.add(entry(`/${number}`, large));
  expect(log.requests.map(({ url }) => url)).toEqual(['/4', '/5', '/6', '/7', '/8', '/9']);
  log.add(entry('/10', 'x'.repeat(70_000_000)));
  expect(log.requests.map(({ url }) => url)).toEqual(['/10']);
  log.clear();
  log.add(entry('/11', large));
  expect(log.requests.map(({ url }) => url)).toEqual(['/11']);
});
