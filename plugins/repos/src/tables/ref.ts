import { defineTable } from '@adoc/sdk';
import type { Ref } from '../api/refs.js';

export const refTable = defineTable<Ref>({
  'Object ID': (row) => row.objectId,
  Name: { value: (row) => row.name.replace(/^refs\//, ''), cut: true },
});
