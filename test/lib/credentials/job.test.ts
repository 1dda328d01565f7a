import { findJobToken } from '../../../src/lib/credentials/job.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { catchError } from '../files/catch-error.js';

const contoso = parseOrganization('contoso');
const job = { SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/', SYSTEM_ACCESSTOKEN: 'job-token' };

test('the token of a job is for its own collection, and sent as Bearer', () => {
  expect(findJobToken(job, contoso)).toMatchObject({
    kind: 'bearer',
    source: { kind: 'job', collection: contoso.url },
  });
  expect(findJobToken(job, parseOrganization('fabrikam'))).toBeUndefined();
});

test('a collection of a Server has job tokens too', () => {
  const server = 'https://tfs.contoso.com/tfs/Main/';
  const env = { SYSTEM_COLLECTIONURI: server, SYSTEM_ACCESSTOKEN: 'job-token' };
  expect(findJobToken(env, parseOrganization(server))?.secret.reveal()).toBe('job-token');
  expect(findJobToken(env, parseOrganization('https://tfs.contoso.com/tfs/Other'))).toBeUndefined();
});

test.each([
  {},
  { SYSTEM_ACCESSTOKEN: 'job-token' },
  { SYSTEM_COLLECTIONURI: job.SYSTEM_COLLECTIONURI, SYSTEM_ACCESSTOKEN: '' },
])('there is none in %j', (env) => {
  expect(findJobToken(env, contoso)).toBeUndefined();
});

test('one that was not expanded is an error that names it', async () => {
  const env = { ...job, SYSTEM_ACCESSTOKEN: '$(System.AccessToken)' };
  const error = await catchError((async () => findJobToken(env, contoso))());
  expect(error).toMatchObject({ code: 'mispasted-token', message: expect.stringContaining('SYSTEM_ACCESSTOKEN') });
});
