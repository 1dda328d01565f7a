import type { Route } from '../routes/route.js';

/** A route that fits a path. */
export interface Match {
  route: Route;
  parameters: Record<string, string>;
}

interface Compiled {
  route: Route;
  pattern: RegExp;
  names: string[];
  literals: number;
}

const SEPARATOR = '\u0000';

/** Finds the route for a path by the service's own templates, without regard to case. */
export class Router {
  readonly #routes: Compiled[];

  constructor(routes: readonly Route[]) {
    // The more words a template fixes, the more it says: a resource goes before what a {*rest} would swallow.
    this.#routes = routes.map(compile).sort((a, b) => b.literals - a.literals);
  }

  find(segments: readonly string[], host: string): Match | undefined {
    // Segments are decoded and may hold slashes, so that they are joined by something a name cannot hold.
    const path = segments.map((segment) => SEPARATOR + segment).join('');
    for (const { route, pattern, names } of this.#routes) {
      if (!servesHost(route, host)) continue;
      const match = pattern.exec(path);
      if (!match) continue;
      const parameters: Record<string, string> = {};
      names.forEach((name, index) => {
        const value = match[index + 1];
        if (value) parameters[name] = value.replaceAll(SEPARATOR, '/').replace(/^\//, '');
      });
      return { route, parameters };
    }
    return undefined;
  }
}

/** Whether a host has a route; a Server has them all. */
export function servesHost({ hosts = ['dev.azure.com'] }: Route, host: string): boolean {
  return host === 'server' || hosts === 'all' || hosts.includes(host);
}

function compile(route: Route): Compiled {
  const filled = route.template.replace('{area}', route.area).replace('{resource}', route.resource);
  const parts = filled.split('/').filter(Boolean);
  const names: string[] = [];
  const any = `${SEPARATOR}([^${SEPARATOR}]+)`;
  const pattern = parts.map((part, index) => {
    const [, sign = '', rest, name] = /^(\$?)\{(\*?)(\w+)\}$/.exec(part) ?? [];
    if (!name) return SEPARATOR + part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    names.push(name);
    if (sign) return `${SEPARATOR}\\$([^${SEPARATOR}]+)`;
    if (rest) return `((?:${SEPARATOR}[^${SEPARATOR}]+)*)`;
    const optional = index === 0 || parts.slice(index).every((other) => other.startsWith('{'));
    return optional ? `(?:${any})?` : any;
  });
  // A sign before a parameter fixes something too.
  const literals = parts.filter((part) => !part.startsWith('{')).length;
  return { route, names, literals, pattern: new RegExp(`^${pattern.join('')}$`, 'iu') };
}
