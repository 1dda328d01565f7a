import type { FieldValue, WorkItem } from './work-item.js';

/** When the newest revision of a work item ends: never. */
const END = '9999-01-01T00:00:00Z';

/** Fields that follow from others, and that the service shows only to whoever asks for them or for everything. */
export function derivedFields({ id, rev, fields }: WorkItem): ReadonlyMap<string, FieldValue> {
  const area = String(fields.get('System.AreaPath') ?? '').split('\\');
  const iteration = String(fields.get('System.IterationPath') ?? '').split('\\');
  const derived: [string, FieldValue | undefined][] = [
    ['System.Id', id],
    ['System.NodeName', area.at(-1)],
    ['System.AreaLevel1', area[0]],
    ['System.Rev', rev],
    ['System.AuthorizedDate', fields.get('System.ChangedDate')],
    ['System.RevisedDate', END],
    ['System.IterationLevel1', iteration[0]],
    ['System.AuthorizedAs', fields.get('System.ChangedBy')],
  ];
  return new Map(derived.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}
