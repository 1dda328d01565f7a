import { errors } from '../../areas/errors.js';
import { workItemErrors } from '../../areas/work-items/errors.js';
import type { WorkItem } from '../../areas/work-items/work-item.js';
import { findWorkItem } from '../../areas/work-items/work-items.js';
import { getProject, visibleProjects } from '../core/find-project.js';
import type { Call } from '../route.js';

/** How many work items one request may ask for. */
const MOST = 200;

/** @throws ServiceError TF401232 when the organization, or the project the path names, has no such work item. */
export function getWorkItem(call: Call, id: number): WorkItem {
  const { project } = call.parameters;
  const found = findWorkItem(call.organization, id);
  const scope = project === undefined ? visibleProjects(call) : [getProject(call, project)];
  if (!found || !scope.includes(found.project)) throw workItemErrors.notFound(id);
  return found;
}

/**
 * Several at once, in the order they are asked for.
 * @param isLenient Whether one that is not there is null instead of an error.
 */
export function getWorkItems(call: Call, ids: readonly unknown[], isLenient: boolean): (WorkItem | null)[] {
  if (ids.length > MOST) {
    throw errors.badArgument(
      `VS403474: You requested ${ids.length} work items, and at most ${MOST} are given at once.`,
    );
  }
  return ids.map((id) => {
    if (!Number.isInteger(Number(id))) throw errors.badArgument(`The value '${id}' is not valid for ids.`);
    if (!isLenient) return getWorkItem(call, Number(id));
    const found = findWorkItem(call.organization, Number(id));
    return found && visibleProjects(call).includes(found.project) ? found : null;
  });
}
