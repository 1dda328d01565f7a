import { defineTable } from '@adoc/sdk';

export const tagTable = defineTable<string>({ Tags: (tag) => tag });
