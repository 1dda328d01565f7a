import { directoryOf } from '../areas/identities/directory.js';
import type { Organization } from '../areas/organization.js';
import { ServiceError } from '../areas/service-error.js';
import type { World } from '../areas/world.js';
import { authenticate, type Caller } from '../auth/authenticate.js';
import { readCredential } from '../auth/credential.js';
import { refuse } from '../auth/refuse.js';
import type { ServerAuthentication } from '../auth/server-authentication.js';
import { signInPage } from '../auth/sign-in-page.js';
import type { Clock } from '../clock.js';
import { HOST_ROUTES } from '../routes/hosts/index.js';
import { type Address, DEPLOYMENT_HOST, readAddress, readHost } from './address.js';
import { type Answer, answer } from './answer.js';
import { errorAnswer } from './error-answer.js';
import { effectiveMethod, type Incoming } from './incoming.js';
import { Query } from './query.js';
import type { Resources } from './resources.js';
import type { Throttle } from './throttle.js';

interface Parts {
  resources: Resources;
  clock: Clock;
  throttle: Throttle;
  server: ServerAuthentication;
  world(): World;
}

const ANONYMOUS_REFUSED = 'TF400813: Resource not available for anonymous access. Client authentication required.';

/** Answers requests in the service's own order: host, place, caller, and then the resource. */
export class Dispatcher {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async answer(incoming: Incoming): Promise<Answer> {
    await this.#parts.clock.settle();
    const meant = { ...incoming, method: effectiveMethod(incoming) };
    return (await this.#onHost(meant)) ?? this.#parts.throttle.pass(() => this.#atOrganization(meant));
  }

  /** The answer of a host that belongs to no organization, if it is one. */
  async #onHost(incoming: Incoming): Promise<Answer | undefined> {
    const { url } = incoming;
    const reached = readHost({ origin: url.origin, path: url.pathname });
    if (!reached) return undefined;
    const { organizations, accounts, entra } = this.#parts.world();
    const { clock } = this.#parts;
    const query = new Query(url.searchParams);
    const call = { ...incoming, ...reached, query, organizations, accounts, entra, clock };
    for (const { host, run } of HOST_ROUTES) {
      const given = host.test(reached.host) ? await run(call) : undefined;
      if (given) return given;
    }
    return undefined;
  }

  async #atOrganization(incoming: Incoming): Promise<Answer> {
    const { url, method, headers } = incoming;
    const address = readAddress({ origin: url.origin, path: url.pathname });
    if (!address) return answer.html('Bad Request', 400);
    if (address.segments[0]?.toLowerCase() === '_signin') return signInPage();
    const { organizations } = this.#parts.world();
    const organization = this.#find(address);
    if (!organization) return answer.html('Azure DevOps Services | 404 Not Found', 404);
    const { server } = this.#parts;
    const caller = authenticate(readCredential(headers.authorization), organization, server);
    const refused = { method, headers, address, url: url.href, tenant: organization.tenant, server };
    if ('reason' in caller) return refuse(caller, refused);
    join(organization, caller);
    try {
      const given = await this.#parts.resources.answer(incoming, { address, organization, organizations, caller });
      return recognized(given, incoming, caller);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      // Whoever is not signed in does not learn what exists.
      if (caller.anonymous && ['unauthorized', 'notFound'].includes(error.kind)) {
        return refuse({ reason: ANONYMOUS_REFUSED, expired: false }, refused);
      }
      return recognized(errorAnswer(error), incoming, caller);
    }
  }

  #find({ shape, host, name, segments }: Address): Organization | undefined {
    const { organizations, deployment } = this.#parts.world();
    if (name === '') return host === DEPLOYMENT_HOST && segments[0]?.toLowerCase() === '_apis' ? deployment : undefined;
    const wanted = name.toLowerCase();
    return organizations.find((known) => known.shape === shape && known.name.toLowerCase() === wanted);
  }
}

/** Owners of tokens are known from their first request on. */
function join(organization: Organization, { anonymous, user }: Caller): void {
  const directory = directoryOf(organization);
  if (!anonymous && !directory.find(user.id)) directory.add(user);
}

/** The service names the caller, and repeats the session by which a client finds its requests again. */
function recognized(given: Answer, { headers }: Incoming, { anonymous, user }: Caller): Answer {
  const session = headers['x-tfs-session'];
  return {
    ...given,
    headers: {
      ...given.headers,
      ...(!anonymous && { 'X-VSS-UserData': `${user.id}:${encodeURIComponent(user.account)}` }),
      ...(typeof session === 'string' && { 'X-TFS-Session': session }),
    },
  };
}
