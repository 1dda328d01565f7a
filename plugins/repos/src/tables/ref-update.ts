import { defineTable } from '@adoc/sdk';
import type { RefUpdate } from '../api/update-ref.js';

export const refUpdateTable = defineTable<RefUpdate>({
  'Old Object ID': (row) => row.oldObjectId,
  'New Object ID': (row) => row.newObjectId,
  Name: { value: (row) => row.name.replace(/^refs\//, ''), cut: true },
  Success: (row) => row.success,
  'Update Status': (row) => row.updateStatus,
});
