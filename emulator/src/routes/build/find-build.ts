import type { Build } from '../../areas/build/build.js';
import { buildsOf } from '../../areas/build/builds.js';
import type { Definition } from '../../areas/build/definition.js';
import { definitionsOf } from '../../areas/build/definitions.js';
import { buildNotFound, definitionNotFound } from '../../areas/build/errors.js';
import type { Project } from '../../areas/core/project.js';
import { getProject } from '../core/find-project.js';
import { readNumber } from '../read-number.js';
import type { Call } from '../route.js';

export const projectOf = (call: Call): Project => getProject(call, call.parameters.project ?? '');

/** The run that a path names. @throws ServiceError when it is not there, deleted or of another project. */
export function getBuild(call: Call): Build {
  const project = projectOf(call);
  const id = readNumber(call.parameters.buildId, 'buildId');
  const build = buildsOf(call.organization).find(id);
  if (!build || build.project !== project || build.deleted) throw buildNotFound(id);
  return build;
}

/** The pipeline that a path names. @throws ServiceError when it is not there, deleted or of another project. */
export function getDefinition(call: Call): Definition {
  const { DefinitionId, definitionId = DefinitionId } = call.parameters;
  return findDefinition(call, readNumber(definitionId, 'definitionId'));
}

/** @throws ServiceError when there is none of that id in the project. */
export function findDefinition(call: Call, id: number): Definition {
  const definition = definitionsOf(call.organization).find(projectOf(call), id);
  if (!definition) throw definitionNotFound(id);
  return definition;
}
