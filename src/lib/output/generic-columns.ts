import type { Column } from '@adoc/sdk';
import { cellText } from './cell-text.js';
import { fieldsOf } from './fields-of.js';
import { ownField } from './own-field.js';

/** What people copy, or what is short anyway: GUIDs, commits, numbers, dates. */
const identifiers = [
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^[0-9a-f]{40}$/i,
  /^-?\d+(\.\d+)?$/,
  /^\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/i,
];

/** The columns of rows that have no table of their own: every field that is text, number or boolean in some row. */
export function genericColumns(page: unknown[]): Column<unknown>[] {
  const fields = new Map<string, { isFlat: boolean; isIdentifier: boolean }>();
  for (const row of page.map(fieldsOf)) {
    for (const [name, value] of Object.entries(row)) {
      if (value === null || value === undefined) continue;
      const field = fields.get(name) ?? { isFlat: false, isIdentifier: true };
      field.isFlat ||= typeof value !== 'object';
      field.isIdentifier &&= isIdentifier(cellText(value));
      fields.set(name, field);
    }
  }
  const all = [...fields];
  const flat = all.filter(([, field]) => field.isFlat);
  // Where everything is nested, nested values as JSON tell more than an empty screen.
  return (flat.length > 0 ? flat : all).map(([name, field]) => ({
    heading: name.charAt(0).toUpperCase() + name.slice(1),
    value: (row) => ownField(fieldsOf(row), name),
    cut: !field.isIdentifier,
  }));
}

function isIdentifier(text: string): boolean {
  return text === '' || identifiers.some((pattern) => pattern.test(text));
}
