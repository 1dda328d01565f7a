import { AdocError, exitCodes } from '@adoc/sdk';

interface ValueFlags {
  value?: string | undefined;
  'value-file'?: string | undefined;
  'prompt-value'?: boolean | undefined;
  secret?: boolean | undefined;
}

/** @throws AdocError (exit 2) for a value of a variable whose value comes from a vault */
export function refuseVaultValue(flags: ValueFlags, group: string): void {
  const isGiven = flags.value !== undefined || flags['value-file'] !== undefined || flags['prompt-value'] === true;
  if (!isGiven && flags.secret !== false) return;
  throw new AdocError(
    `The variable group "${group}" takes its values from Azure Key Vault: they are secret, and set there.`,
    {
      code: 'usage',
      exitCode: exitCodes.usage,
      suggestions: ['az keyvault secret set --vault-name VAULT --name NAME --file FILE'],
    },
  );
}
