import { Readable } from 'node:stream';
import type { Build } from '../../areas/build/build.js';
import { buildsOf } from '../../areas/build/builds.js';
import { logsOf, logText } from '../../areas/build/log-lines.js';
import { isSignature, signatureOf } from '../../areas/build/sign-url.js';
import type { Organization } from '../../areas/organization.js';
import { type Answer, answer } from '../../http/answer.js';
import { logEntries } from '../build/logs.js';
import { zipAnswer } from '../build/zip-answer.js';
import type { HostCall, HostRoute } from './host-route.js';

/** Logs by a URL with a signature, for which nobody has to sign in. */
export const signedLogs: HostRoute = { host: /^dev\.azure\.com$/, run: readSigned };

const PATH = /^\/(?:(tfs)\/)?([^/]+)\/[^/]+\/_apis\/pipelines\/\d+\/runs\/(\d+)\/signedlogcontent(?:\/(\d+))?$/i;

async function readSigned(call: HostCall): Promise<Answer | undefined> {
  const { query, segments, clock } = call;
  const [, server, name = '', run = '', log = ''] = PATH.exec(`/${segments.join('/')}`) ?? [];
  // Without a signature it is a request like any other.
  if (run === '' || query.text('urlSignature') === undefined) return undefined;
  const organization = findOrganization(call, server === undefined ? 'services' : 'server', name);
  const build = organization && buildsOf(organization).find(Number(run));
  if (!organization || !build) return answer.text('Not Found', 404);
  const expires = query.text('urlExpires') ?? '';
  const wanted = signatureOf(organization.id, 'log', run, log, expires);
  const isValid = isSignature(query.text('urlSignature') ?? '', wanted) && Date.parse(expires) > clock.now();
  if (!isValid) return answer.text('The signature of the URL is not valid, or has expired.', 401);
  return showLogs(organization, build, log);
}

function findOrganization({ organizations }: HostCall, shape: Organization['shape'], name: string) {
  const wanted = name.toLowerCase();
  return organizations.find((each) => each.shape === shape && each.name.toLowerCase() === wanted);
}

async function showLogs(organization: Organization, build: Build, id: string): Promise<Answer> {
  const all = await logsOf(organization, build);
  if (id === '') return zipAnswer(logEntries(all), `logs_${build.id}.zip`);
  const found = all.find(({ log }) => String(log.id) === id);
  if (!found) return answer.text('Not Found', 404);
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return { status: 200, headers, body: Readable.from(logText(found)) };
}
