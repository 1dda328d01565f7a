import { AdocError, exitCodes } from '@adoc/sdk';

/** @throws AdocError exit 2 for what is no address, or holds a password that the record would keep */
export function checkRegistry(registry: string | undefined): void {
  if (registry === undefined) return;
  const url = URL.canParse(registry) ? new URL(registry) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) return;
  throw new AdocError(url ? 'The address of the registry holds a password.' : '--registry is no address.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: url
      ? ['Keep it where npm looks for it: npm login --registry URL']
      : ['--registry https://npm.contoso.example'],
  });
}
