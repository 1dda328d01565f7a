import { errors } from '../areas/errors.js';
import type { Organization } from '../areas/organization.js';
import { hasScope } from '../areas/tokens/scopes.js';
import type { Caller } from '../auth/authenticate.js';
import { listLocations } from '../routes/location/locations.js';
import type { Action, Call, Route } from '../routes/route.js';
import { type Answer, answer } from './answer.js';
import type { Incoming } from './incoming.js';
import { Query } from './query.js';
import { readInput } from './read-input.js';
import { Router } from './router.js';
import { type ServerVersion, serverRow } from './server-version.js';
import { chooseVersion, type VersionRow } from './versions.js';

/** Where a request goes, and from whom. */
export type Place = Pick<Call, 'address' | 'organization' | 'organizations' | 'caller'>;

/** The resources of Azure DevOps, behind the door: route, version, scope, content. */
export class Resources {
  readonly #routes: readonly Route[];
  readonly #router: Router;
  readonly #serverVersion: ServerVersion;

  constructor(routes: readonly Route[], serverVersion: ServerVersion) {
    this.#routes = routes;
    this.#router = new Router(routes);
    this.#serverVersion = serverVersion;
  }

  /** @throws ServiceError for what the service refuses. */
  async answer({ method, url, headers, body }: Incoming, place: Place): Promise<Answer> {
    const { address, organization, caller } = place;
    const { segments, host } = address;
    if (method === 'OPTIONS' && segments.length <= 2 && segments[0]?.toLowerCase() === '_apis') {
      const versionsOf = (route: Route) => this.#versions(route, organization);
      return listLocations(this.#routes, { host, area: segments[1], versionsOf });
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
    return versions && shape === 'server' ? serverRow(versions, this.#serverVersion) : versions;
  }
}

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
