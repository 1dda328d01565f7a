import type { Definition } from '../../areas/build/definition.js';
import { projectReference } from '../core/project-body.js';
import type { Call } from '../route.js';

/** How a pipeline is named elsewhere. @param revision The one that is meant; its newest when left out. */
export function definitionReference(call: Call, definition: Definition, revision = definition.revision): object {
  const { id, name, path, queueStatus, project } = definition;
  return {
    id,
    name,
    url: `${call.address.base}/${project.id}/_apis/build/Definitions/${id}?revision=${revision}`,
    uri: `vstfs:///Build/Definition/${id}`,
    path,
    type: 'build',
    queueStatus,
    revision,
    project: projectReference(call, project),
  };
}
