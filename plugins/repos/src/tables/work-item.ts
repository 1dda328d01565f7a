import { defineTable } from '@adoc/sdk';
import type { WorkItem } from '../api/work-items.js';

export const workItemTable = defineTable<WorkItem>({
  ID: (row) => row.id,
  Type: (row) => row.fields['System.WorkItemType'],
  'Assigned To': { value: (row) => row.fields['System.AssignedTo']?.displayName, cut: true },
  State: (row) => row.fields['System.State'],
  Title: { value: (row) => row.fields['System.Title'], cut: true },
});
