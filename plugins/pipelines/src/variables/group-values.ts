import { Flags } from '@adoc/sdk';
import type { GroupVariables } from '../api/variable-groups.js';
import { nameOfSecret } from './name-of-secret.js';
import { parseAssignments } from './parse-assignments.js';
import { parseValues } from './parse-values.js';
import { readValue } from './read-value.js';
import type { Readers } from './readers.js';

/** What a variable group holds. */
export const groupValueFlags = {
  variables: Flags.string({
    multiple: true,
    summary: 'Variables that are not secret: name=value, with blanks between.',
  }),
  'variables-file': Flags.string({ summary: 'Variables by name in a file, JSON or YAML; - is standard input.' }),
  secrets: Flags.string({ multiple: true, summary: 'Names of secrets; with --key-vault, those of the vault.' }),
  'secrets-file': Flags.string({ summary: 'Secrets by name in a file, JSON or YAML; - is standard input.' }),
};

interface Given {
  variables?: string[] | undefined;
  'variables-file'?: string | undefined;
  secrets?: string[] | undefined;
  'secrets-file'?: string | undefined;
}

/** What is on the command line comes before what is in a file. @throws AdocError (exit 2) for what cannot be understood */
export async function readGroupValues(given: Given, readers: Readers): Promise<GroupVariables> {
  const ofFile = async (file: string | undefined) =>
    file === undefined ? {} : parseValues(await readers.data(file), file);
  const plain = {
    ...(await ofFile(given['variables-file'])),
    ...parseAssignments('--variables', given.variables ?? []),
  };
  // Pairs, since a variable may be called __proto__.
  const secret: [string, string][] = Object.entries(await ofFile(given['secrets-file']));
  for (const name of (given.secrets ?? []).map(nameOfSecret)) {
    const wanted = { name, isSecret: true, isWanted: true, fileFlag: '--secrets-file' };
    secret.push([name, (await readValue(wanted, readers)) ?? '']);
  }
  return Object.fromEntries([
    ...Object.entries(plain).map(([name, value]) => [name, { value }]),
    ...secret.map(([name, value]) => [name, { value, isSecret: true }]),
  ]);
}
