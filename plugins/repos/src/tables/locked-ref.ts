import { defineTable } from '@adoc/sdk';
import type { Ref } from '../api/refs.js';

export const lockedRefTable = defineTable<Ref>({
  'Object ID': (row) => row.objectId,
  Name: { value: (row) => row.name.replace(/^refs\//, ''), cut: true },
  'Locked By': { value: (row) => row.isLockedBy?.displayName, cut: true },
});
