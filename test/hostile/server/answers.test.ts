import { brotliCompressSync, gzipSync } from 'node:zlib';
import { connectTo } from '../../lib/rest/connect-to.js';
import { type Script, startScriptedServer } from '../../world/scripted-server.js';
import { count } from '../count.js';
import { always, bytesOf, httpAnswer } from './http-answer.js';
import { writeForEver } from './write-for-ever.js';

const bytes = (text: string | Buffer, isLast = false): Script => {
  return (socket) => void (isLast ? socket.end(text) : socket.write(text));
};
const lying = (headers: Record<string, string | number>, body: string | Buffer = '{"value":[]}'): Script =>
  always({ headers, body });
const raw = (headers: string, body: string) => bytes(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n${body}`);

/** A beginning, and then the same again and again. */
const endless =
  (first: string, more: string): Script =>
  (socket) => {
    socket.write(first);
    writeForEver(socket, more);
  };

interface Expected {
  code: string;
  exitCode?: number;
  message: RegExp;
}
const notJson = { code: 'not-json', message: /answered with something that is not JSON/ };
const notHttp = { code: 'not-http', message: /sends something that is not HTTP/ };
const broken = { code: 'unreachable', message: /broke off/ };
const silent = { code: 'timeout', message: /does not answer/ };
const signIn = { code: 'not-signed-in', exitCode: 4, message: /does not accept the token of the test/ };
const page = { body: '<!DOCTYPE html><html><title>Sign in</title>', headers: { 'Content-Type': 'text/html' } };

const cases: Record<string, [Script, Expected]> = {
  // Lengths
  'a length that is too long': [lying({ 'Content-Length': 500 }), silent],
  'a length that is too long, and the end': [
    bytes(bytesOf(httpAnswer({ headers: { 'Content-Length': 500 } })), true),
    broken,
  ],
  'a length that is too short': [lying({ 'Content-Length': 5 }), notHttp],
  'a length that is a word': [lying({ 'Content-Length': 'long' }), notHttp],
  'a negative length': [lying({ 'Content-Length': -1 }), notHttp],
  'two lengths': [raw('Content-Length: 2\r\nContent-Length: 12', '{"value":[]}'), notHttp],
  'a length and chunks': [raw('Content-Length: 2\r\nTransfer-Encoding: chunked', '2\r\n{}\r\n0\r\n\r\n'), notHttp],
  'a chunk without a length': [raw('Transfer-Encoding: chunked', 'zz\r\n{}'), notHttp],
  'a chunk that never comes': [raw('Transfer-Encoding: chunked', 'ff\r\n{}'), silent],
  // JSON
  'half of its JSON': [always({ body: '{"value":[{"id":' }), notJson],
  'two documents of JSON': [always({ body: '{}{}' }), notJson],
  'a text of bytes that are no letters': [always({ body: Buffer.from([0xff, 0xfe, 0x00, 0x80]) }), notJson],
  zeros: [always({ body: Buffer.alloc(1000) }), notJson],
  'JSON that is 100,000 levels deep': [
    always({ body: '['.repeat(100_000) }),
    { code: 'hostile-json', message: /JSON that no service sends/ },
  ],
  'an error that is 50,000 levels deep': [
    always({ status: 400, body: '{"message":'.repeat(50_000) }),
    { code: 'http-400', exitCode: 1, message: /^(\{"message":)+/ },
  ],
  // Encodings
  'gzip that is none': [lying({ 'Content-Encoding': 'gzip' }), notHttp],
  'half of its gzip': [lying({ 'Content-Encoding': 'gzip' }, gzipSync('{"value":[]}').subarray(0, -9)), broken],
  'brotli that is none': [lying({ 'Content-Encoding': 'br' }), notHttp],
  'half of its brotli': [
    lying({ 'Content-Encoding': 'br' }, brotliCompressSync('{"value":[]}').subarray(0, -3)),
    broken,
  ],
  // HTTP
  'something else than HTTP': [bytes('220 mail.example ESMTP\r\n'), notHttp],
  'the words of TLS': [bytes(Buffer.from([0x15, 3, 1, 0, 2, 2, 70])), notHttp],
  'a page without any header': [bytes('<html>hello</html>', true), notHttp],
  'a megabyte of headers': [raw(`X-Filler: ${'x'.repeat(2 ** 20)}`, ''), notHttp],
  'endless headers': [endless('HTTP/1.1 200 OK\r\n', 'X-Filler: xxxxxxxx\r\n'.repeat(100)), notHttp],
  'endless promises of an answer': [endless('', 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(10)), silent],
  'another protocol': [bytes('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'), silent],
  'the status 999': [always({ status: 999 }), { code: 'unavailable', message: /HTTP status 999/ }],
  'the status 304': [bytes('HTTP/1.1 304 Not Modified\r\n\r\n'), { code: 'http-304', message: /answered 304/ }],
  // HTML everywhere
  'a page': [always(page), signIn],
  'a page with 203': [always({ ...page, status: 203 }), signIn],
  'a page with 401': [always({ ...page, status: 401 }), signIn],
  'a page with 403': [
    always({ ...page, status: 403 }),
    { code: 'not-allowed', exitCode: 4, message: /does not allow/ },
  ],
  'a page with 404': [always({ ...page, status: 404 }), { code: 'not-found', exitCode: 3, message: /has nothing at/ }],
  'a page with 400': [always({ ...page, status: 400 }), { code: 'http-400', exitCode: 1, message: /answered 400/ }],
  'a page with 500': [always({ ...page, status: 500 }), { code: 'unavailable', message: /HTTP status 500/ }],
  'a page that calls itself JSON': [always({ body: page.body }), notJson],
};

test.each(Object.entries(cases))(
  '%s: asked for data, and told to change something',
  async (_name, [script, expected]) => {
    const server = await startScriptedServer(script);
    const isWait = expected === silent;
    const { client } = await connectTo(server, { env: { ADOC_TIMEOUT: isWait ? '0.4' : '20' } });
    const acts = [client.list('_apis/x'), client.send('POST', '_apis/x', { body: {} })];
    const outcomes = acts.map((act) =>
      act.then(
        () => 'done',
        ({ code, exitCode, message }) => ({ code, exitCode, message }),
      ),
    );
    const { code, exitCode = 5, message } = expected;
    const wanted = { code, exitCode, message: expect.stringMatching(message) };
    expect(await Promise.all(outcomes)).toEqual([wanted, wanted]);
    count('faults injected', acts.length);
    // A change may have been carried out: it is never sent again.
    expect(server.heard.filter(({ method }) => method === 'POST')).toHaveLength(1);
    await server.close();
  },
);
