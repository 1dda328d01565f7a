import {
  AdocError,
  exitCodes,
  type Found,
  type Organization,
  type RestClient,
  type ServiceName,
  type Session,
  type SessionChoice,
} from '@adoc/sdk';
import type { Local } from './local.js';
import { once } from './once.js';
import type { Candidate } from './organization/candidate.js';
import { describeSource } from './organization/describe-source.js';
import { findOverruled } from './organization/find-overruled.js';
import { parseOrganization } from './organization/parse-url.js';
import { resolveOrganization, resolveProject, resolveRepository } from './organization/resolve.js';
import { createThrottle } from './rest/throttle.js';
import { talkOn } from './talk.js';

type Kind = Candidate['source']['kind'];

/** One command's view of where it works. Whatever is asked for first is worked out once and remembered. */
export function createSession(local: Local, choice: SessionChoice): Session {
  const talk = talkOn(local.machine, choice.options);

  const given = once(async () => [...fromFlags(choice), ...(await local.defaults())]);
  const git = once(async () => {
    const isAllowed = choice.detect ?? (await local.settings()).detect ?? true;
    return isAllowed ? local.detect() : [];
  });
  const all = once(async () => {
    const candidates = [...(await given()), ...(await git())];
    const overruled = findOverruled(candidates);
    if (overruled) talk.hint(overruledBy(await git(), overruled));
    return candidates;
  });

  const organization = once(async (): Promise<Found<Organization>> => {
    const first = before(await given());
    // Git is a process of its own; where flag or environment decide, it is not started.
    const isDecided = first.some((each) => each.organization || each.problem?.with === 'organization');
    const found = resolveOrganization(isDecided ? first : await all());
    if (!found) throw noOrganization();
    talk.trace(`organization: ${found.value.url} (${describeSource(found.source)})`);
    return found;
  });

  const project = once(async (): Promise<Found<string>> => {
    const { value } = await organization();
    const found = resolveProject(before(await given()), value) ?? resolveProject(await all(), value);
    if (!found) throw noProject(value);
    talk.trace(`project: ${found.value} (${describeSource(found.source)})`);
    return found;
  });

  const repository = once(async (): Promise<Found<string>> => {
    if (choice.repository) return { value: choice.repository, source: { kind: 'flag', name: '--repository' } };
    const found = resolveRepository(await all(), (await organization()).value, (await project()).value);
    if (!found) throw noRepository();
    talk.trace(`repository: ${found.value} (${describeSource(found.source)})`);
    return found;
  });

  const throttle = createThrottle(local.machine.clock, talk);
  const clients = new Map<ServiceName, () => Promise<RestClient>>();

  return {
    organization,
    project,
    repository,
    client(service = 'core') {
      const { plugin } = choice;
      const open = async () => local.connect({ organization: await organization(), service, plugin, talk, throttle });
      const client = clients.get(service) ?? once(open);
      clients.set(service, client);
      return client();
    },
  };
}

/** The candidates that come before git. */
function before(candidates: Candidate[]): Candidate[] {
  const kinds: Kind[] = ['flag', 'environment'];
  return candidates.filter(({ source }) => kinds.includes(source.kind));
}

function fromFlags({ organization, project }: SessionChoice): Candidate[] {
  const candidates: Candidate[] = [];
  if (organization !== undefined) {
    candidates.push({
      source: { kind: 'flag', name: '--organization' },
      organization: parseOrganization(organization),
    });
  }
  if (project !== undefined) candidates.push({ source: { kind: 'flag', name: '--project' }, project });
  return candidates;
}

function overruledBy(git: Candidate[], { organization, project }: Candidate): string {
  const chosen = git[0];
  const where = [chosen?.organization?.url, chosen?.project].filter(Boolean).join(', project ');
  const instead = [organization?.url, project].filter(Boolean).join(', project ');
  return `Using ${where} from the git remote ${chosen?.source.name}, not the default ${instead}. To use the default: --detect false, or adoc devops configure --defaults detect=false`;
}

function noOrganization(): AdocError {
  return new AdocError('No organization is given, and there is no default.', {
    code: 'no-organization',
    exitCode: exitCodes.usage,
    suggestions: [
      'Give one: --organization https://dev.azure.com/NAME',
      'Keep a default: adoc devops configure --defaults organization=https://dev.azure.com/NAME',
      'Or set ADOC_ORGANIZATION, or work in a clone of one of its repositories.',
    ],
  });
}

function noProject({ url }: Organization): AdocError {
  return new AdocError(`No project of ${url} is given, and there is no default for it.`, {
    code: 'no-project',
    exitCode: exitCodes.usage,
    suggestions: [
      'Give one: --project NAME',
      'Keep a default: adoc devops configure --defaults project=NAME',
      'Or set ADOC_PROJECT.',
    ],
  });
}

function noRepository(): AdocError {
  return new AdocError('No repository is given.', {
    code: 'no-repository',
    exitCode: exitCodes.usage,
    reason: 'The working directory is not a clone of a repository of this project, or detection is off.',
    suggestions: ['Give one: --repository NAME'],
  });
}
