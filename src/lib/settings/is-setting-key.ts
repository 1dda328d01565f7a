import { type SettingKey, settingKeys } from './setting-keys.js';

export function isSettingKey(name: string): name is SettingKey {
  return Object.hasOwn(settingKeys, name);
}
