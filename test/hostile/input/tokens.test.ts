import { PassThrough } from 'node:stream';
import type { AdocError } from '@adoc/sdk';
import fc from 'fast-check';
import { parseToken } from '../../../src/lib/credentials/parse-token.js';
import { parseDescription, writeDescription } from '../../../src/lib/git/credential-description.js';
import { findOrganizationOfRequest } from '../../../src/lib/git/organization-of-request.js';
import { readData } from '../../../src/lib/input/read-data.js';
import { readPipedLine } from '../../../src/lib/input/read-piped-line.js';
import { isServicesHost } from '../../../src/lib/organization/services-hosts.js';
import { hostileText, rawControls } from '../../world/hostile-text.js';
import { count } from '../count.js';
import { times } from '../seed.js';
import { tryInputs } from '../try-inputs.js';

const token = fc
  .string({ unit: fc.constantFrom(...'abcXYZ0189-_.~+/='), minLength: 20, maxLength: 90 })
  .filter((text) => !text.includes('://'));
const before = fc.constantFrom('', '\uFEFF', ' ', '\t');
const after = fc.constantFrom('', '\n', '\r\n', '\r', ' \n', '\n\nmore\n', '\r\nmore', '\u0000'.repeat(0));

/** What is piped in, in pieces that end wherever they like. */
function pipe(bytes: Uint8Array, places: readonly number[]): PassThrough {
  const stream = new PassThrough();
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  for (const [index, to] of cuts.slice(1).entries()) stream.write(bytes.subarray(cuts[index], to));
  stream.end();
  return stream;
}

async function tokenOf(bytes: Uint8Array, places: readonly number[] = []): Promise<string | undefined> {
  return parseToken(await readPipedLine(pipe(bytes, places)), 'standard input');
}

const cuts = fc.array(fc.nat(), { maxLength: 4 });

test('a token that is piped in arrives as it is, with whatever programs and editors put around it', async () => {
  const encoding = fc.constantFrom('utf8', 'utf16le');
  await tryInputs(
    fc.asyncProperty(token, before, after, encoding, cuts, async (secret, start, end, as, places) => {
      const mark = as === 'utf16le' ? '\uFEFF' : '';
      const bytes = Buffer.from(mark + start.replace(mark || 'none', '') + secret + end, as as BufferEncoding);
      expect(await tokenOf(bytes, places)).toBe(secret);
    }),
    times(100, 50_000),
  );
});

test('any bytes are a token, none, or refused without being repeated', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    hostileText.map((text) => new Uint8Array(Buffer.from(text))),
  );
  await tryInputs(
    fc.asyncProperty(bytes, cuts, async (piped, places) => {
      try {
        const found = await tokenOf(piped, places);
        if (found !== undefined) expect(found).toMatch(/^[\x21-\x7e]+$/);
      } catch (error) {
        expect(error).toMatchObject({ code: 'mispasted-token', exitCode: 2 });
        const said = JSON.stringify({ ...(error as AdocError), message: (error as AdocError).message });
        const text = Buffer.from(piped).toString().trim();
        if (text.length > 12) expect(said).not.toContain(text.slice(0, 12));
      }
    }),
    times(100, 50_000),
  );
});

const tenMegabytes = 10_485_760;

test.each([
  ['one line', Buffer.alloc(tenMegabytes, 'a'), 'line-too-long'],
  ['NULs', Buffer.alloc(tenMegabytes), 'line-too-long'],
  ['blanks', Buffer.alloc(tenMegabytes, ' '), 'line-too-long'],
  ['line ends', Buffer.alloc(tenMegabytes, '\n'), undefined],
])('10 MB of %s are no token, nor is the beginning of it', async (_name, bytes, code) => {
  const found = await tokenOf(bytes).catch((error) => error.code);
  expect(found).toBe(code);
  count('inputs tried');
});

const key = fc.constantFrom(
  'protocol',
  'host',
  'path',
  'username',
  'password',
  'url',
  'wwwauth[]',
  'capability[]',
  'PROTOCOL',
  '',
);
const value = fc.oneof(
  fc.constantFrom(
    'https',
    'http',
    'ssh',
    'dev.azure.com',
    'contoso.visualstudio.com',
    'contoso',
    'contoso/_git/web',
    'authtype',
  ),
  fc.constantFrom(
    'dev.azure.com@evil.example',
    'evil.example/dev.azure.com',
    'dev.azure.com:8443',
    'dev.azure.com\r',
    'evil.example?.dev.azure.com',
    '%2e%2e',
  ),
  hostileText,
);
const description = fc.array(
  fc.oneof(
    fc.tuple(key, value).map(([name, text]) => `${name}=${text}`),
    value,
  ),
  { maxLength: 6 },
);

test('whatever git asks, an organization is found only at the host that git would send to', async () => {
  await tryInputs(
    fc.property(description, fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const parsed = parseDescription(Buffer.from(lines.join(end)).toString());
      const organization = findOrganizationOfRequest(parsed);
      if (!organization) return;
      const { facts } = parsed;
      const sent = new URL(`${facts.get('protocol')}://${facts.get('host')}/`);
      if (organization.deployment === 'services')
        expect([sent.protocol, isServicesHost(sent.host)]).toEqual(['https:', true]);
      else expect(new URL(organization.url).origin).toBe(sent.origin);
    }),
    times(150, 80_000),
  );
});

test('what git is told is read by it as the facts that were meant, or not told', async () => {
  await tryInputs(
    fc.property(fc.array(fc.tuple(fc.constantFrom('username', 'password'), hostileText), { maxLength: 3 }), (facts) => {
      let text: string;
      try {
        text = writeDescription(facts);
      } catch (error) {
        expect(facts.some(([, each]) => /[\n\r\0]/.test(each))).toBe(true);
        expect(error).toBeInstanceOf(TypeError);
        return;
      }
      expect(parseDescription(text).facts).toEqual(new Map(facts));
    }),
    times(50, 20_000),
  );
});

test('a file of parameters in JSON is read as JSON, whoever wrote it', async () => {
  const wide = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const writer = fc.constantFrom<(text: string) => Buffer>(Buffer.from, (text) => Buffer.from(`\uFEFF${text}`), wide);
  const data = fc.jsonValue({ noUnicodeString: false });
  await tryInputs(
    fc.asyncProperty(data, writer, fc.constantFrom(0, 2), async (given, write, indent) => {
      const text = JSON.stringify(given, null, indent);
      const stdin = Object.assign(pipe(write(text), []), { isTTY: false });
      expect(await readData({ cwd: '/', stdin }, '-')).toEqual(JSON.parse(text));
    }),
    times(50, 30_000),
  );
});

test('any other bytes are YAML, or refused by line and column alone', async () => {
  const warnings: string[] = [];
  const hear = ({ message }: Error) => void warnings.push(message);
  process.on('warning', hear);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'a: ',
            '- ',
            '\n',
            '&x ',
            '*x',
            '!!js ',
            '{',
            '[',
            '|',
            '"',
            '<<: ',
            '? ',
            '%YAML',
            '---\n',
            '\t',
          ),
          hostileText,
        ),
        { maxLength: 8 },
      )
      .map((parts) => new Uint8Array(Buffer.from(parts.join('')))),
  );
  await tryInputs(
    fc.asyncProperty(bytes, async (piped) => {
      const stdin = Object.assign(pipe(piped, []), { isTTY: false });
      await readData({ cwd: '/', stdin }, '-').catch((error) => {
        expect(error).toMatchObject({
          code: 'unreadable-file',
          exitCode: 2,
          reason: expect.stringMatching(/^Line \d+, column \d+\.$/),
        });
        expect(rawControls(error.message)).toEqual([]);
      });
    }),
    times(100, 50_000),
  );
  const stdin = Object.assign(pipe(Buffer.from('? [secret, key]\n: !odd secret\n'), []), { isTTY: false });
  await readData({ cwd: '/', stdin }, '-');
  // Warnings come a moment later.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', hear);
  expect(warnings).toEqual([]);
});
