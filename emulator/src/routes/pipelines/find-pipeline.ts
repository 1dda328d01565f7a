import type { Build } from '../../areas/build/build.js';
import { buildsOf } from '../../areas/build/builds.js';
import type { Definition } from '../../areas/build/definition.js';
import { definitionsOf } from '../../areas/build/definitions.js';
import { pipelineNotFound, runNotFound } from '../../areas/build/errors.js';
import { projectOf } from '../build/find-build.js';
import { readNumber } from '../read-number.js';
import type { Call } from '../route.js';

/** The pipeline that a path names. @throws ServiceError, with status 500 as the service has it, when it is not there. */
export function getPipeline(call: Call): Definition {
  const id = readNumber(call.parameters.pipelineId, 'pipelineId');
  const definition = definitionsOf(call.organization).find(projectOf(call), id);
  if (!definition) throw pipelineNotFound(id);
  return definition;
}

/** The run that a path names. @throws ServiceError when it is not there, or of another pipeline. */
export function getRun(call: Call): Build {
  const definition = getPipeline(call);
  const id = readNumber(call.parameters.runId, 'runId');
  const build = buildsOf(call.organization).find(id);
  if (!build || build.definition !== definition || build.deleted) throw runNotFound(id, definition.id);
  return build;
}
