import { defineTable } from '@adoc/sdk';

/** One default as it is in effect. */
export interface SettingRow {
  name: string;
  /** Null when it is not set. */
  value: string | boolean | null;
  /** `settings`, `environment variable ADOC_PROJECT`, `built in`, `not set`: the first row of a name is in effect. */
  source: string;
  /** The file that holds it; null where it does not come from one. */
  file: string | null;
}

export const settingTable = defineTable<SettingRow>({
  Name: (row) => row.name,
  Value: { value: (row) => row.value, cut: true },
  Source: (row) => row.source,
  File: { value: (row) => row.file, cut: true },
});
