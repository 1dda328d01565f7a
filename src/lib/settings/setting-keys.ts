import path from 'node:path';
import { AdocError, exitCodes } from '@adoc/sdk';
import { parseOrganization } from '../organization/parse-url.js';
import { quoteValue } from '../organization/quote-value.js';
import { formats } from '../output/format.js';
import { isAllowEntry } from '../plugins/allow-list.js';
import type { Settings } from './settings.js';

export type SettingKey = keyof Settings;

interface SettingDefinition<Value> {
  summary: string;
  /** @throws AdocError (exit 2) that says what the value can be */
  parse(text: string): Value;
}

/** Every setting there is. */
export const settingKeys: { readonly [Key in SettingKey]-?: SettingDefinition<NonNullable<Settings[Key]>> } = {
  organization: {
    summary:
      'Organization or collection: contoso, https://dev.azure.com/contoso, https://tfs.contoso.com/tfs/Collection.',
    parse: (text) => parseOrganization(text).url,
  },
  project: {
    summary: 'Project of the default organization, by name or id.',
    parse(text) {
      const name = text.trim();
      if (name !== '' && !/[/\\\p{Cc}]/u.test(name)) return name;
      throw refusal('project', text, 'a name or an id, without slashes');
    },
  },
  output: {
    summary: `Format of results: ${formats.join(', ')}.`,
    parse(text) {
      const format = formats.find((known) => known === text.trim().toLowerCase());
      if (format) return format;
      throw refusal('output', text, `one of ${formats.join(', ')}`);
    },
  },
  detect: {
    summary: 'Whether the git remote of the working directory may name organization and project: true or false.',
    parse(text) {
      const word = text.trim().toLowerCase();
      if (word === 'true' || word === 'false') return word === 'true';
      throw refusal('detect', text, 'true or false');
    },
  },
  ca: {
    summary: 'File with further certificate authorities to trust, in PEM format.',
    parse(text) {
      if (path.isAbsolute(text)) return text;
      throw refusal('ca', text, 'the absolute path of a PEM file');
    },
  },
  'entra.clientId': {
    summary: 'Id of the application that people sign in to Microsoft Entra ID with.',
    parse(text) {
      const id = text.trim().toLowerCase();
      if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id;
      throw refusal('entra.clientId', text, 'a GUID');
    },
  },
  'plugins.allow': {
    summary: 'Scopes and packages that plugins may be installed from, with commas: @contoso,@adoc/plugin-repos.',
    parse(text) {
      const entries = text.split(',').map((entry) => entry.trim());
      if (entries.every(isAllowEntry)) return entries.join(',');
      throw refusal(
        'plugins.allow',
        text,
        'scopes (@contoso), packages (@contoso/x), file:/FOLDER or git:URL, with commas',
      );
    },
  },
};

function refusal(key: SettingKey, text: string, expected: string): AdocError {
  return new AdocError(`${quoteValue(text) ?? 'The given value'} cannot be the default ${key}.`, {
    code: 'invalid-setting',
    exitCode: exitCodes.usage,
    reason: `It has to be ${expected}.`,
    suggestions: [`adoc devops configure --defaults ${key}=VALUE`],
  });
}
