import { addressOf, parseDescription, writeDescription } from '../../../src/lib/git/credential-description.js';

const about = (...lines: string[]) => addressOf(parseDescription(`${lines.join('\n')}\n\n`));

test('the lines of git become facts, and what else it can do is kept apart', () => {
  const { facts, capabilities } = parseDescription(
    'capability[]=authtype\ncapability[]=state\nprotocol=https\nhost=dev.azure.com\npath=a=b\nwwwauth[]=Basic realm="x"\nwwwauth[]=\nnonsense\n\n',
  );
  expect(Object.fromEntries(facts)).toEqual({ protocol: 'https', host: 'dev.azure.com', path: 'a=b', 'wwwauth[]': '' });
  expect([...capabilities]).toEqual(['authtype', 'state']);
});

test('nothing is about nothing', () => {
  expect(about('')).toBeUndefined();
  expect(about('protocol=https')).toBeUndefined();
  expect(about('host=dev.azure.com', 'path=contoso')).toBeUndefined();
});

test.each(['ssh', 'ftp', 'file', 'HTTPS', ''])('the protocol "%s" is none of the web', (protocol) => {
  expect(about(`protocol=${protocol}`, 'host=dev.azure.com')).toBeUndefined();
});

test.each([
  ['contoso/My Project/_git/a"b', 'contoso/My%20Project/_git/a%22b'],
  ["contoso/Joe's/_git/50%", "contoso/Joe's/_git/50%25"],
  ['contoso/a?b#c', 'contoso/a%3Fb%23c'],
  ['contoso/Größe', 'contoso/Gr%C3%B6%C3%9Fe'],
])('the path %j, which git has decoded, is encoded again', (path, expected) => {
  expect(about('protocol=https', 'host=dev.azure.com', `path=${path}`)).toBe(`https://dev.azure.com/${expected}`);
});

test.each([
  'dev.azure.com/contoso/.evil.example',
  'dev.azure.com\\contoso',
  'dev.azure.com?.evil.example',
  'dev.azure.com#.evil.example',
  'dev.azure.com@evil.example',
  'evil.example@dev.azure.com',
  'dev.azure.com%2f.evil.example',
  'dev.azure.com evil.example',
  'dev.azure.com\r',
  'dev.azure.com\u2028',
])('the host %j would be another one for whoever connects, and is refused', (host) => {
  expect(about('protocol=https', `host=${host}`, 'path=contoso')).toBeUndefined();
});

test('an answer has one line for each fact, and no value makes another line', () => {
  expect(
    writeDescription([
      ['username', 'a'],
      ['password', 'b=c'],
    ]),
  ).toBe('username=a\npassword=b=c\n');
  for (const value of ['a\nhost=evil', 'a\r', 'a\0'])
    expect(() => writeDescription([['password', value]])).toThrow(/^password has/);
});
