/** First one wins. The second is az's; the third stands in older documentation of az; the fourth is Terraform's. */
export const tokenVariables = [
  'ADOC_TOKEN',
  'AZURE_DEVOPS_EXT_PAT',
  'AZURE_DEVOPS_CLI_PAT',
  'AZDO_PERSONAL_ACCESS_TOKEN',
] as const;

/** What other programs have no use for. Compared without case, as Windows does. */
const secretVariables: ReadonlySet<string> = new Set([...tokenVariables, 'SYSTEM_ACCESSTOKEN']);

/** The environment for a program of others: everything but the tokens that are meant for us. */
export function withoutTokens(env: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !secretVariables.has(name.toUpperCase())));
}
