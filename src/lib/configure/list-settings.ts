import type { Local } from '../local.js';
import type { Candidate } from '../organization/candidate.js';
import { describeSource } from '../organization/describe-source.js';
import { type SettingKey, settingKeys } from '../settings/setting-keys.js';
import { settingsFile } from '../settings/settings-file.js';
import type { SettingRow } from './setting-row.js';

/** What holds where a default is not set. */
const builtIn: Partial<Record<SettingKey, string | boolean>> = {
  output: 'table on a terminal, json in a pipe',
  detect: true,
};

/** Every default with value, source and file; an environment variable that wins over one stands above it. */
export async function listSettings({ machine, settings, defaults }: Local): Promise<SettingRow[]> {
  const file = settingsFile(machine.directory('config')).path;
  const current = await settings();
  const candidates = await defaults();
  return (Object.keys(settingKeys) as SettingKey[]).flatMap((name) => {
    const value = current[name];
    const row: SettingRow =
      value === undefined
        ? { name, value: builtIn[name] ?? null, source: name in builtIn ? 'built in' : 'not set', file: null }
        : { name, value, source: 'settings', file };
    return [...overrides(name, candidates, machine.env), row];
  });
}

function overrides(name: SettingKey, candidates: Candidate[], env: NodeJS.ProcessEnv): SettingRow[] {
  const rows = candidates
    .filter(({ source }) => source.kind === 'environment')
    .map((candidate) => {
      const value =
        name === 'organization' ? candidate.organization?.url : name === 'project' ? candidate.project : undefined;
      return { name, value: value ?? null, source: describeSource(candidate.source), file: null };
    });
  if (name === 'output' && env.ADOC_OUTPUT)
    rows.push({ name, value: env.ADOC_OUTPUT, source: 'environment variable ADOC_OUTPUT', file: null });
  // The variable of a project carries its organization along; that one has a row of its own.
  return rows.filter(
    ({ value, source }) => value !== null && (name !== 'organization' || !source.endsWith('_PROJECT')),
  );
}
