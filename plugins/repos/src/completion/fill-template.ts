import { AdocError, exitCodes, shortRef } from '@adoc/sdk';
import type { PullRequest } from '../api/pull-requests.js';

const values: Record<string, (pullRequest: PullRequest) => string> = {
  id: (pullRequest) => String(pullRequest.pullRequestId),
  title: (pullRequest) => pullRequest.title,
  description: (pullRequest) => pullRequest.description ?? '',
  author: (pullRequest) => pullRequest.createdBy.displayName,
  source: (pullRequest) => shortRef(pullRequest.sourceRefName),
  target: (pullRequest) => shortRef(pullRequest.targetRefName),
};

/** What may stand in a template, for help and errors. */
export const placeholders = Object.keys(values)
  .map((name) => `{${name}}`)
  .join(', ');

/** `Merge {title} (!{id})` with what the pull request says. @throws AdocError (exit 2) for a name that is none */
export function fillTemplate(template: string, pullRequest: PullRequest): string {
  return template.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (!value) throw unknownPlaceholder(name);
    return value(pullRequest);
  });
}

function unknownPlaceholder(name: string): AdocError {
  return new AdocError(`There is no {${name}} to put into a message.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [`These there are: ${placeholders}`],
  });
}
