import { defineTable } from '@adoc/sdk';
import type { Item } from '../api/items.js';

/** Git's words for what people have others for. */
const kinds: Record<Item['gitObjectType'], string> = { blob: 'file', tree: 'folder', commit: 'submodule' };

export const itemTable = defineTable<Item>({
  'Object ID': (row) => row.objectId,
  Kind: (row) => (row.isSymLink ? 'link' : kinds[row.gitObjectType]),
  Path: { value: (row) => row.path, cut: true },
});
