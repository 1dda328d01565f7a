import { networkError } from '../../../src/lib/rest/network-error.js';

const url = new URL('https://tfs.contoso.com:8443/tfs/main/_apis/x?token=abc');
const fault = (code: string | undefined, message = 'it broke') =>
  Object.assign(new Error(message), code ? { code } : {});

test.each([
  ['ECONNREFUSED', 'unreachable', 'tfs.contoso.com:8443 cannot be reached.'],
  ['ECONNRESET', 'unreachable', 'The connection with tfs.contoso.com:8443 broke off.'],
  ['EHOSTUNREACH', 'unreachable', 'cannot be reached.'],
  ['EPIPE', 'unreachable', 'broke off.'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'unreachable', 'broke off.'],
  ['ENOTFOUND', 'name-not-found', 'The name tfs.contoso.com:8443 cannot be found.'],
  ['EAI_AGAIN', 'name-not-found', 'cannot be found.'],
  ['ETIMEDOUT', 'timeout', 'does not answer.'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate', 'The certificate of tfs.contoso.com:8443 is not trusted.'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate', 'is not trusted.'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate', 'is not trusted.'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate', 'is not trusted.'],
  ['CERT_HAS_EXPIRED', 'certificate', 'The certificate of tfs.contoso.com:8443 has expired.'],
  ['CERT_NOT_YET_VALID', 'certificate', 'is not valid yet.'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate', 'is for another name.'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'no-encryption', 'No encrypted connection with tfs.contoso.com:8443'],
  ['EPROTO', 'no-encryption', 'comes about.'],
  ['HPE_INVALID_CONSTANT', 'not-http', 'tfs.contoso.com:8443 sends something that is not HTTP.'],
  ['Z_DATA_ERROR', 'not-http', 'is not HTTP.'],
  ['Z_BUF_ERROR', 'unreachable', 'broke off.'],
])('%s is %s, and exit code 5', (code, kind, message) => {
  const error = networkError(fault(code), url, undefined);
  expect(error).toMatchObject({ code: kind, exitCode: 5, message: expect.stringContaining(message) });
  expect(error.reason).toBe(`it broke (${code})`);
  expect(error.suggestions.length).toBeGreaterThan(0);
});

test('a code that the words hold already is not repeated', () => {
  const { reason } = networkError(fault('ECONNREFUSED', 'connect ECONNREFUSED 10.0.0.1:443'), url, undefined);
  expect(reason).toBe('connect ECONNREFUSED 10.0.0.1:443');
});

test('a fault without a code is told in its own words', () => {
  expect(networkError(fault(undefined), url, undefined)).toMatchObject({ code: 'unreachable', reason: 'it broke' });
});

describe('through a proxy', () => {
  const proxy = 'http://proxy.contoso.com:3128';

  test.each([
    [fault('ECONNREFUSED'), 'unreachable', `through the proxy ${proxy}`],
    [fault('ETIMEDOUT'), 'timeout', `through the proxy ${proxy}`],
    [fault('ERR_GOT_REQUEST_ERROR', 'Bad response: 407'), 'proxy', `The proxy ${proxy} does not let adoc reach`],
    [fault('ERR_GOT_REQUEST_ERROR', 'Bad response: 502'), 'proxy', 'does not let adoc reach'],
    [fault('ENOTFOUND', 'getaddrinfo ENOTFOUND proxy.contoso.com'), 'proxy', proxy],
  ])('the proxy is named: %s', (cause, code, message) => {
    const error = networkError(cause, url, proxy);
    expect(error).toMatchObject({ code, exitCode: 5, message: expect.stringContaining(message) });
  });

  test('a host whose name holds the word is not taken for one', () => {
    const cause = fault('ENOTFOUND', 'getaddrinfo ENOTFOUND proxy.contoso.com');
    expect(networkError(cause, new URL('https://proxy.contoso.com/x'), undefined).code).toBe('name-not-found');
  });
});

test('nothing of the cause but its words comes along', () => {
  const cause = Object.assign(fault('ECONNRESET'), { options: { headers: { authorization: 'Basic secret' } } });
  expect(networkError(cause, url, undefined).cause).toBeUndefined();
});
