import { answerLine, redactUrl, requestLine } from '../../../src/lib/rest/trace.js';

test.each([
  ['https://h/a?api-version=7.1&$top=5', 'https://h/a?api-version=7.1&$top=5'],
  ['https://h/a?token=abc', 'https://h/a?token=***'],
  ['https://h/a?access_token=abc&x=1', 'https://h/a?access_token=***&x=1'],
  ['https://h/a?continuationToken=refs%2Fx', 'https://h/a?continuationToken=***'],
  ['https://h/a?Authorization=abc', 'https://h/a?Authorization=***'],
  ['https://h/a?client_secret=a&password=b', 'https://h/a?client_secret=***&password=***'],
  ['https://blob/a?sv=1&sig=abc%2Bd', 'https://blob/a?sv=1&sig=***'],
  ['https://h/a?sig=one&sig=two', 'https://h/a?sig=***'],
  ['https://h/a?api-key=a&apikey=b', 'https://h/a?api-key=***&apikey=***'],
  ['https://h/a?design=x&signal=y', 'https://h/a?design=x&signal=y'],
  ['https://ada:pa55@h/a', 'https://h/a'],
  ['https://token@h/a', 'https://h/a'],
])('%s is shown as %s', (url, shown) => {
  expect(redactUrl(new URL(url))).toBe(shown);
});

test('the URL itself stays as it is', () => {
  const url = new URL('https://ada:pa55@h/a?token=abc');
  requestLine('GET', url);
  expect(url.href).toBe('https://ada:pa55@h/a?token=abc');
});

test('a request is a line with its method', () => {
  expect(requestLine('POST', new URL('https://h/a?token=abc'))).toBe('> POST https://h/a?token=***');
});

test('an answer is a line with what helps to find it at the server, and nothing else', () => {
  const headers = {
    'content-type': 'application/json',
    'set-cookie': ['session=abc'],
    'www-authenticate': 'Basic',
    'x-vss-e2eid': 'e2e',
    'retry-after': '5',
  };
  expect(answerLine(200, headers, 12.6)).toBe(
    '< 200 in 13 ms; x-vss-e2eid: e2e; retry-after: 5; content-type: application/json',
  );
});
