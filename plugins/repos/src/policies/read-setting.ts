import { AdocError, exitCodes, findIdentity, type People } from '@adoc/sdk';
import { getPipelineId } from '../api/pipelines.js';
import type { SettingType } from './policy-kind.js';

/** Where the names in settings are looked up. */
export interface Lookup extends People {
  project: string;
}

type Reader = (text: string, lookup: Lookup) => unknown;

const readers: Record<Exclude<SettingType, 'boolean'>, Reader> = {
  count: (text) => (/^0*[1-9]\d*$/.test(text) ? Number(text) : undefined),
  minutes: (text) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined),
  text: (text) => text || null,
  paths: split,
  async identities(text, lookup) {
    const names = split(text);
    if (names.length === 0) return undefined;
    return Promise.all(names.map(async (name) => (await findIdentity(lookup, name)).id));
  },
  pipeline: (text, { client, project }) => (text ? getPipelineId(client, project, text) : undefined),
};

const expected: Record<SettingType, string> = {
  boolean: 'true or false',
  count: 'a whole number from 1',
  minutes: 'a number from 0',
  text: 'a text',
  paths: 'a list of paths with semicolons between',
  identities: 'a list of people or groups with semicolons between',
  pipeline: 'the id or the name of a pipeline',
};

/**
 * What a flag says, as the REST API has it. Names become ids.
 * @throws AdocError exit 2 when it says something else than its type, 3 when it names what is not there
 */
export async function readSetting(
  flag: string,
  { type, value }: { type: SettingType; value: unknown },
  lookup: Lookup,
): Promise<unknown> {
  if (type === 'boolean') return value;
  const read = await readers[type](String(value).trim(), lookup);
  if (read !== undefined) return read;
  throw new AdocError(`--${flag} is ${expected[type]}, and not "${value}".`, {
    code: 'usage',
    exitCode: exitCodes.usage,
  });
}

function split(list: string): string[] {
  return list.split(';').flatMap((part) => part.trim() || []);
}
