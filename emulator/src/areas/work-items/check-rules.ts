import { workItemErrors } from './errors.js';
import { findType } from './processes.js';
import type { WorkItem } from './work-item.js';

const MAX_TITLE = 255;

/** Holds a changed work item against the rules of its kind. @throws ServiceError with what the first broken rule says. */
export function checkRules(item: WorkItem): void {
  checkType(item);
  checkTitle(item);
  checkState(item);
  for (const name of ['System.AreaPath', 'System.IterationPath']) checkTree(item, name);
}

function checkType(item: WorkItem): void {
  const name = String(item.fields.get('System.WorkItemType') ?? '');
  const type = findType(item.project.process, name);
  if (!type) throw workItemErrors.typeNotFound(name, item.project.name);
  item.type = type;
}

function checkTitle({ fields }: WorkItem): void {
  const title = String(fields.get('System.Title') ?? '');
  const refuse = (flags: string, code: string) =>
    workItemErrors.rule({
      referenceName: 'System.Title',
      flags,
      message: `TF401320: Rule Error for field Title. Error code: ${code}.`,
    });
  if (title.trim() === '') throw refuse('required, invalidEmpty', 'Required, InvalidEmpty');
  if (title.length > MAX_TITLE) throw refuse('required, invalidTooLong', 'Required, InvalidTooLong');
}

function checkState({ fields, type }: WorkItem): void {
  const state = String(fields.get('System.State') ?? '');
  const known = type.states.find(({ name }) => name.toLowerCase() === state.toLowerCase());
  if (!known) {
    throw workItemErrors.rule({
      referenceName: 'System.State',
      flags: 'required, hasValues, limitedToValues, allowsOldValue, invalidNotOldValue',
      message: `The field 'State' contains the value '${state}' that is not in the list of supported values`,
    });
  }
  fields.set('System.State', known.name);
}

/** The project itself is the root of its areas and iterations, which are not looked into further. */
function checkTree({ id, project, fields, rev }: WorkItem, referenceName: string): void {
  const path = String(fields.get(referenceName) ?? project.name).replace(/^\\/, '');
  const [root = ''] = path.split('\\');
  if (root.toLowerCase() !== project.name.toLowerCase()) {
    throw workItemErrors.badTree(rev === 1 ? -1 : id, referenceName);
  }
  fields.set(referenceName, path);
}
