import { AdocError } from '@adoc/sdk';
import { isSettingKey } from '../../../src/lib/settings/is-setting-key.js';
import { type SettingKey, settingKeys } from '../../../src/lib/settings/setting-keys.js';

describe('the table of settings', () => {
  it('knows its keys, and not what every object has', () => {
    expect(Object.keys(settingKeys)).toEqual([
      'organization',
      'project',
      'output',
      'detect',
      'ca',
      'entra.clientId',
      'plugins.allow',
    ]);
    expect(['organization', 'token', 'constructor', '__proto__'].filter(isSettingKey)).toEqual(['organization']);
  });

  it.each<[SettingKey, string, unknown]>([
    ['organization', 'Contoso', 'https://dev.azure.com/contoso'],
    ['organization', 'https://contoso.visualstudio.com/Fabrikam/_git/x', 'https://dev.azure.com/contoso'],
    ['project', ' Fabrikam Fiber ', 'Fabrikam Fiber'],
    ['project', '100% Über.Projekt 文', '100% Über.Projekt 文'],
    ['output', 'TSV', 'tsv'],
    ['detect', 'True', true],
    ['detect', 'false', false],
    ['ca', '/etc/ca.pem', '/etc/ca.pem'],
    ['entra.clientId', ' 04B07795-8ddb-461a-bbee-02f9e1bf7b46', '04b07795-8ddb-461a-bbee-02f9e1bf7b46'],
    ['plugins.allow', '@contoso, @adoc/plugin-repos', '@contoso,@adoc/plugin-repos'],
  ])('reads %s from %j', (key, text, value) => {
    expect(settingKeys[key].parse(text)).toBe(value);
  });

  it.each<[SettingKey, string, string]>([
    ['organization', 'https://example.com/x y', ''],
    ['project', ' ', 'name or an id'],
    ['project', 'a/b', 'without slashes'],
    ['project', 'a\u001b[31m', 'name or an id'],
    ['output', 'xml', 'table, json, jsonc, yaml, yamlc, tsv, none'],
    ['detect', 'maybe', 'true or false'],
    ['ca', 'ca.pem', 'absolute path'],
    ['entra.clientId', 'my-app', 'GUID'],
    ['plugins.allow', 'contoso', 'scopes'],
    ['plugins.allow', '@contoso,', 'scopes'],
  ])('refuses %s as %j and says what it can be', (key, text, expected) => {
    let error: unknown;
    try {
      settingKeys[key].parse(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(AdocError);
    expect(error).toMatchObject({ exitCode: 2, reason: expect.stringContaining(expected) });
    expect((error as AdocError).message).not.toContain('\u001b');
  });
});
