import type { Machine } from '../machine.js';
import type { Candidate } from '../organization/candidate.js';
import { describeSource } from '../organization/describe-source.js';
import { environmentCandidates } from '../organization/environment-candidates.js';
import { readStoredSettings } from '../settings/read-stored-settings.js';
import { type SettingKey, settingKeys } from '../settings/setting-keys.js';
import { settingsFile } from '../settings/settings-file.js';
import type { SettingRow } from './setting-row.js';

/** What holds where a default is not set. */
const builtIn: Partial<Record<SettingKey, Pick<SettingRow, 'value' | 'source'>>> = {
  output: { value: null, source: 'built in: table on a terminal, json in a pipe' },
  detect: { value: true, source: 'built in' },
};

/** Every default with value, source and file; an environment variable that wins over one stands above it. */
export async function listSettings({ env, directory }: Machine): Promise<SettingRow[]> {
  const file = settingsFile(directory('config')).path;
  const stored = await readStoredSettings(directory('config'));
  const candidates = environmentCandidates(env);
  return (Object.keys(settingKeys) as SettingKey[]).flatMap((name) => {
    const row = storedRow(name, stored[name], file);
    return [...overrides(name, candidates, env), row];
  });
}

function storedRow(name: SettingKey, value: unknown, file: string): SettingRow {
  if (value === undefined || value === null) {
    return { name, ...(builtIn[name] ?? { value: null, source: 'not set' }), file: null };
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  try {
    return { name, value: settingKeys[name].parse(text), source: 'settings', file };
  } catch {
    // Edited by hand. Commands that need it say why it cannot be.
    return { name, value: text, source: 'settings, but it cannot be this', file };
  }
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
