import { AdocError, terminalSafe } from '@adoc/sdk';
import { inOneLine } from '../errors/in-one-line.js';
import { readLine } from '../input/read-line.js';
import type { Machine } from '../machine.js';
import type { SettingChanges } from '../settings/change-settings.js';
import { readStoredSettings } from '../settings/read-stored-settings.js';
import { type SettingKey, settingKeys } from '../settings/setting-keys.js';

/** Few have a value for these; they are set by name. */
const rare: readonly SettingKey[] = ['entra.clientId', 'plugins.allow'];

/** Asks for each default in turn: Enter keeps it, a dash clears it. A value that cannot be is asked for again. */
export async function askSettings(machine: Machine): Promise<SettingChanges> {
  // As they stand in the file: one that cannot be is here to be corrected.
  const current = await readStoredSettings(machine.directory('config'));
  machine.stderr.write('Enter keeps what is in brackets, - clears it, Ctrl-C leaves everything as it was.\n');
  const answers: Record<string, string> = {};
  for (const name of (Object.keys(settingKeys) as SettingKey[]).filter((key) => !rare.includes(key))) {
    const answer = await askSetting(machine, name, current[name]);
    if (answer !== undefined) answers[name] = answer;
  }
  return answers as SettingChanges;
}

async function askSetting(machine: Machine, name: SettingKey, value: unknown): Promise<string | undefined> {
  const now = terminalSafe(typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? ''));
  machine.stderr.write(`${settingKeys[name].summary}\n`);
  const isWrong = now !== '' && complain(machine, name, now);
  for (;;) {
    const answer = (await readLine(`Default ${name} [${now}]: `, machine)).trim();
    if (answer === '-') return '';
    if (answer === '' && !isWrong) return undefined;
    if (!complain(machine, name, answer || now)) return answer;
  }
}

/** Whether the text cannot be this default; says why. */
function complain({ stderr }: Machine, name: SettingKey, text: string): boolean {
  try {
    settingKeys[name].parse(text);
    return false;
  } catch (error) {
    if (!(error instanceof AdocError)) throw error;
    stderr.write(`${terminalSafe(inOneLine(error))}\n`);
    return true;
  }
}
