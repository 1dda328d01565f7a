/** Where the code of a new pipeline is. */
export type RepositoryPlace =
  | { type: 'tfsgit'; name: string }
  /** `owner/name` */
  | { type: 'github'; name: string };

/**
 * Reads what a command line says of a repository: a name, `owner/name`, or an address to clone from.
 * @param type where it says so; only a name in Azure Repos has no slash
 */
export function parseRepository(text: string, type: 'tfsgit' | 'github' | undefined): RepositoryPlace {
  const onGitHub =
    /^(?:https:\/\/(?:[^@/]+@)?github\.com\/|(?:ssh:\/\/)?git@github\.com[:/])([^/]+\/[^/]+?)(?:\.git)?\/?$/i;
  const gitHubName = onGitHub.exec(text)?.[1] ?? (/^[^/:\s]+\/[^/:\s]+$/.test(text) ? text : undefined);
  if (type === 'github' || (type === undefined && gitHubName)) return { type: 'github', name: gitHubName ?? text };
  const inAddress = /\/_(?:git|ssh)\/([^/?#]+)\/?$/.exec(text) ?? /^[^:/]+:v3\/[^/]+\/[^/]+\/([^/]+)\/?$/.exec(text);
  return { type: 'tfsgit', name: decoded(inAddress?.[1]) ?? text };
}

/** Undefined for a percent sign that encodes nothing. */
function decoded(name: string | undefined): string | undefined {
  try {
    return name && decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
