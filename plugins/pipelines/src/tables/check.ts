import { defineTable } from '@adoc/sdk';
import type { Check } from '../api/checks.js';

export const checkTable = defineTable<Check>({
  ID: (row) => row.id,
  Type: { value: (row) => row.type.name, cut: true },
  Name: { value: nameOf, cut: true },
  'Resource Type': (row) => row.resource.type,
  Resource: { value: (row) => row.resource.name ?? row.resource.id, cut: true },
  'Timeout (min)': (row) => row.timeout,
});

/** An approval has no name: who is asked says most. */
function nameOf({ settings }: Check): string | undefined {
  const people = settings?.approvers?.flatMap(({ displayName }) => displayName ?? []);
  return settings?.displayName ?? people?.join(', ');
}
