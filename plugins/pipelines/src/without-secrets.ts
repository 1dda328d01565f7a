import type { Build } from './api/builds.js';

/** The run as the service tells it, but for the values of secrets that it was given: they are among its variables. */
export function withoutSecrets(build: Build, secrets: Record<string, string>): Build {
  const { parameters } = build;
  if (!parameters || Object.keys(secrets).length === 0) return build;
  const names = new Set(Object.keys(secrets).map((name) => name.toLowerCase()));
  const variables = Object.entries(JSON.parse(parameters) as Record<string, string>);
  const shown = variables.map(([name, value]) => [name, names.has(name.toLowerCase()) ? '***' : value]);
  return { ...build, parameters: JSON.stringify(Object.fromEntries(shown)) };
}
