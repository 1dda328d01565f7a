import { AdocError } from '@adoc/sdk';
import { readLine } from '../input/read-line.js';
import type { Machine } from '../machine.js';
import type { SettingChanges } from '../settings/change-settings.js';
import { type SettingKey, settingKeys } from '../settings/setting-keys.js';
import type { Settings } from '../settings/settings.js';

/** Asks for each default in turn: Enter keeps it, a dash clears it. A value that cannot be is asked for again. */
export async function askSettings(machine: Machine, current: Settings): Promise<SettingChanges> {
  machine.stderr.write('Enter keeps what is in brackets, - clears it, Ctrl-C leaves everything as it was.\n');
  const answers: Record<string, string> = {};
  for (const name of Object.keys(settingKeys) as SettingKey[]) {
    const answer = await askSetting(machine, name, current[name]);
    if (answer !== undefined) answers[name] = answer;
  }
  return answers as SettingChanges;
}

async function askSetting(machine: Machine, name: SettingKey, value: unknown): Promise<string | undefined> {
  for (;;) {
    const answer = (await readLine(`Default ${name} [${value ?? ''}]: `, machine)).trim();
    if (answer === '') return undefined;
    if (answer === '-') return '';
    try {
      settingKeys[name].parse(answer);
      return answer;
    } catch (error) {
      if (!(error instanceof AdocError)) throw error;
      machine.stderr.write(`${[error.message, error.reason].filter(Boolean).join(' ')}\n`);
    }
  }
}
