import { parseTarget } from '../../../src/lib/sign-in/parse-target.js';

test.each([
  ['contoso', false],
  ['https://tfs.contoso.com/tfs/main', false],
  ['http://127.0.0.1:8080/tfs/main', false],
  ['http://localhost:8080/tfs/main', false],
  ['http://tfs.contoso.com/tfs/main', true],
])('%s may be signed in to, with --allow-http: %s', (text, allowHttp) => {
  expect(parseTarget(text, { allowHttp }).url).toContain(text);
});

test.each(['http://tfs.contoso.com/tfs/main', 'http://tfs:8080/main', 'http://127.0.0.1.evil.example/main'])(
  '%s would carry the token in the clear, and is refused without --allow-http',
  (text) => {
    expect(() => parseTarget(text, { allowHttp: false })).toThrow(
      expect.objectContaining({ code: 'plain-http', exitCode: 2, suggestions: expect.arrayContaining(['Use https.']) }),
    );
  },
);
