import type { Definition } from '../../areas/build/definition.js';
import type { Call } from '../route.js';

const urlOf = ({ address }: Pick<Call, 'address'>, { id, project }: Definition): string =>
  `${address.base}/${project.id}/_apis/pipelines/${id}`;

/** Where the REST API has a pipeline; its runs are below. */
export const pipelineUrl = (call: Pick<Call, 'address'>, definition: Definition): string => urlOf(call, definition);

/** How a run names its pipeline. */
export function pipelineReference(call: Call, definition: Definition): object {
  const { id, revision, name, path } = definition;
  return { url: `${urlOf(call, definition)}?revision=${revision}`, id, revision, name, folder: path };
}

/** A pipeline in a list. */
export function pipelineSummary(call: Call, definition: Definition): object {
  const { id, project, revision } = definition;
  const self = `${urlOf(call, definition)}?revision=${revision}`;
  const web = `${call.address.base}/${project.id}/_build/definition?definitionId=${id}`;
  return { _links: { self: { href: self }, web: { href: web } }, ...pipelineReference(call, definition) };
}

/** A pipeline on its own, with where its YAML is. */
export function pipelineBody(call: Call, definition: Definition): object {
  return { ...pipelineSummary(call, definition), configuration: configurationOf(definition) };
}

function configurationOf({ process, repository }: Definition): object {
  if (process.type !== 2) return { type: 'designerJson', designerJson: {} };
  const isOwn = repository.type === 'TfsGit';
  const type = isOwn ? 'azureReposGit' : 'gitHub';
  const named = isOwn ? { id: repository.id } : { fullName: repository.id };
  return { path: process.yamlFilename, repository: { ...named, type }, type: 'yaml' };
}
