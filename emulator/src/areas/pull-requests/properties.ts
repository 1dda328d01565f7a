import { errors } from '../errors.js';
import { readPatch } from '../json-patch.js';
import { readTextProperty, textProperty } from './property.js';
import type { Property, PullRequest } from './pull-request.js';

/** All properties by name: those of the service first. */
export const listProperties = ({ sourceRefName, targetRefName, properties }: PullRequest): Map<string, Property> =>
  new Map([
    ['Microsoft.Git.PullRequest.SourceRefName', textProperty(sourceRefName)],
    ['Microsoft.Git.PullRequest.TargetRefName', textProperty(targetRefName)],
    ...properties,
  ]);

/** Changes properties as a JSON patch says. An operation without a path has many properties as its value. @throws ServiceError when it is none, or has a test that fails. */
export function patchProperties(pullRequest: PullRequest, input: unknown): void {
  const next = new Map(pullRequest.properties);
  for (const { op, name, value } of readPatch(input)) {
    if (op === 'remove') next.delete(name);
    else if (op === 'test') {
      if (next.get(name)?.value !== readTextProperty(value).value)
        throw errors.badArgument(`The test of '/${name}' failed.`);
    } else {
      const given = name === '' ? Object.entries(value ?? {}) : [[name, value] as const];
      for (const [key, one] of given) next.set(key, readTextProperty(one));
    }
  }
  pullRequest.properties = next;
}
