import type { IncomingHttpHeaders } from 'node:http';
import { errors } from '../areas/errors.js';
import { directoryOf } from '../areas/identities/directory.js';
import type { Organization } from '../areas/organization.js';
import { ServiceError } from '../areas/service-error.js';
import type { Account } from '../auth/account.js';
import { authenticate, type Caller } from '../auth/authenticate.js';
import { readCredential } from '../auth/credential.js';
import { hasScope } from '../auth/has-scope.js';
import { refuse } from '../auth/refuse.js';
import { signInPage } from '../auth/sign-in-page.js';
import type { Clock } from '../clock.js';
import { HOST_ROUTES } from '../routes/hosts/index.js';
import { listLocations } from '../routes/location/locations.js';
import type { Action, Call, Route } from '../routes/route.js';
import { type Address, readAddress, readHost } from './address.js';
import { type Answer, answer } from './answer.js';
import { errorAnswer } from './error-answer.js';
import { Query } from './query.js';
import { readInput } from './read-input.js';
import { Router } from './router.js';
import { type ServerVersion, serverRow } from './server-version.js';
import { chooseVersion, type VersionRow } from './versions.js';

/** A request as it came, before anything is known about it. */
export interface Incoming {
  method: string;
  /** As the client sees it. */
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface World {
  routes: readonly Route[];
  accounts: Account[];
  serverVersion: ServerVersion;
  clock: Clock;
  organizations(): readonly Organization[];
}

type Place = Pick<Call, 'address' | 'organization' | 'caller'>;

const ANONYMOUS_REFUSED = 'TF400813: Resource not available for anonymous access. Client authentication required.';

/** Answers requests to Azure DevOps in the service's own order: place, caller, route, version, scope, content. */
export class Dispatcher {
  readonly #world: World;
  readonly #router: Router;

  constructor(world: World) {
    this.#world = world;
    this.#router = new Router(world.routes);
  }

  async answer(incoming: Incoming): Promise<Answer> {
    const { url, headers } = incoming;
    await this.#world.clock.settle();
    const method = incoming.method === 'HEAD' ? 'GET' : incoming.method;
    const beside = await this.#onHost({ ...incoming, method });
    if (beside) return beside;
    const address = readAddress({ origin: url.origin, path: url.pathname });
    if (!address) return answer.html('Bad Request', 400);
    if (address.segments[0]?.toLowerCase() === '_signin') return signInPage();
    const organization = this.#world.organizations().find((known) => isAt(known, address));
    if (!organization) return answer.html('Azure DevOps Services | 404 Not Found', 404);
    const caller = authenticate(readCredential(headers.authorization), this.#world.accounts, organization);
    const refused = { method, headers, address, url: url.href };
    if ('reason' in caller) return refuse(caller, refused);
    if (!caller.anonymous && !directoryOf(organization).find(caller.user.id))
      directoryOf(organization).add(caller.user);
    try {
      return await this.#serve({ ...incoming, method }, { address, organization, caller });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      // Whoever is not signed in does not learn what exists.
      if (caller.anonymous && ['unauthorized', 'notFound'].includes(error.kind)) {
        return refuse({ reason: ANONYMOUS_REFUSED, expired: false }, refused);
      }
      return errorAnswer(error);
    }
  }

  /** The answer of a host that belongs to no organization, if it is one. */
  async #onHost(incoming: Incoming): Promise<Answer | undefined> {
    const { url } = incoming;
    const reached = readHost({ origin: url.origin, path: url.pathname });
    if (!reached) return undefined;
    const { accounts, clock } = this.#world;
    const organizations = this.#world.organizations();
    const call = { ...incoming, ...reached, query: new Query(url.searchParams), organizations, accounts, clock };
    for (const { host, run } of HOST_ROUTES) {
      const given = host.test(reached.host) ? await run(call) : undefined;
      if (given) return given;
    }
    return undefined;
  }

  async #serve({ method, url, headers, body }: Incoming, place: Place): Promise<Answer> {
    const { address, organization, caller } = place;
    const { segments, host } = address;
    if (method === 'OPTIONS' && segments.length <= 2 && segments[0]?.toLowerCase() === '_apis') {
      const versionsOf = (route: Route) => this.#versions(route, organization);
      return listLocations(this.#world.routes, { host, area: segments[1], versionsOf });
    }
    const match = this.#router.find(segments, host);
    const versions = match && this.#versions(match.route, organization);
    if (!match || (match.route.versions && !versions)) return notFound(url.pathname);
    const { route, parameters } = match;
    const action = chooseAction(route, method, parameters);
    if (!action) return notAllowed(route, method);
    const query = new Query(url.searchParams);
    const asked = { method, query: query.text('api-version'), accept: headers.accept };
    const version = versions && chooseVersion(versions, asked);
    if (!mayRun(caller, action)) throw errors.notAuthorized(caller.user.id);
    const input = <T>(name: string): T => readInput(body, headers['content-type'], name) as T;
    const given = await action.run({ ...place, method, url, parameters, query, headers, body, input, version });
    return version ? withVersion(given, version.text) : given;
  }

  #versions({ versions }: Route, { shape }: Organization): VersionRow | undefined {
    return versions && shape === 'server' ? serverRow(versions, this.#world.serverVersion) : versions;
  }
}

const isAt = ({ shape, name }: Organization, address: Address): boolean =>
  shape === address.shape && name.toLowerCase() === address.name.toLowerCase();

function chooseAction(route: Route, method: string, parameters: Record<string, string>): Action | undefined {
  const fitting = route.actions.filter((action) => action.method === method);
  const last = route.actions.flatMap(({ parameter }) => parameter ?? []).find((name) => parameters[name] !== undefined);
  return fitting.find(({ parameter }) => parameter === last);
}

const mayRun = ({ anonymous, scopes }: Caller, action: Action): boolean =>
  anonymous ? action.anonymous === true : hasScope(scopes, action.scopes);

function withVersion(given: Answer, version: string): Answer {
  const type = String(given.headers['Content-Type'] ?? '');
  if (!type.startsWith('application/json')) return given;
  return { ...given, headers: { ...given.headers, 'Content-Type': `${type}; api-version=${version}` } };
}

// These two are ASP.NET's own answers, in its own wording.
const notFound = (path: string): Answer =>
  answer.text(`The controller for path '${path}' was not found or does not implement IController.`, 404);

function notAllowed({ actions }: Route, method: string): Answer {
  const allow = [...new Set(actions.map((action) => action.method))].join(', ');
  const value = { Message: `The requested resource does not support http method '${method}'.` };
  return answer.json({ count: 1, value }, { status: 405, headers: { Allow: allow } });
}
