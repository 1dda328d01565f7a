/** A field that the row itself has: where one row has a `constructor`, the others must not show what every object inherits. */
export function ownField(row: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}
