import { Flags } from '@adoc/sdk';
import { parseAssignments } from './parse-assignments.js';
import { parseValues } from './parse-values.js';
import { readRunSecret } from './read-run-secret.js';
import type { Readers } from './readers.js';

/** What a run is given to work with. */
export const runValueFlags = {
  variables: Flags.string({ multiple: true, summary: 'Variables: NAME=VALUE, with blanks between.' }),
  'variables-file': Flags.string({ summary: 'Variables by name in a file, JSON or YAML; - is standard input.' }),
  'secret-variables': Flags.string({
    multiple: true,
    summary: 'Names of secret variables. Their values come from AZURE_DEVOPS_EXT_PIPELINE_VAR_NAME or standard input.',
  }),
  'secret-variables-file': Flags.string({ summary: 'Secret variables by name in a file, JSON or YAML.' }),
  parameters: Flags.string({
    multiple: true,
    summary: 'Parameters of the YAML: NAME=VALUE; lists and objects as JSON.',
  }),
  'parameters-file': Flags.string({ summary: 'Parameters by name in a file, JSON or YAML; - is standard input.' }),
};

interface Given {
  variables?: string[] | undefined;
  'variables-file'?: string | undefined;
  'secret-variables'?: string[] | undefined;
  'secret-variables-file'?: string | undefined;
  parameters?: string[] | undefined;
  'parameters-file'?: string | undefined;
}

export interface RunValues {
  variables: Record<string, string>;
  secrets: Record<string, string>;
  parameters: Record<string, string>;
}

/** What is on the command line comes before what is in a file. @throws AdocError (exit 2) for what cannot be understood */
export async function readRunValues(given: Given, readers: Readers): Promise<RunValues> {
  const ofFile = async (file: string | undefined) =>
    file === undefined ? {} : parseValues(await readers.data(file), file);
  const words = (flag: string, list: string[] = []) => parseAssignments(flag, list);
  // Pairs, since a variable may be called __proto__.
  const secrets: [string, string][] = Object.entries(await ofFile(given['secret-variables-file']));
  for (const name of given['secret-variables'] ?? []) secrets.push([name, await readRunSecret(name, readers.secret)]);
  return {
    variables: { ...(await ofFile(given['variables-file'])), ...words('--variables', given.variables) },
    secrets: Object.fromEntries(secrets),
    parameters: { ...(await ofFile(given['parameters-file'])), ...words('--parameters', given.parameters) },
  };
}
