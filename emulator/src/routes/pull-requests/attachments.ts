import { createHash } from 'node:crypto';
import { attach, getAttachment, removeAttachment } from '../../areas/pull-requests/attachments.js';
import type { Attachment, PullRequest } from '../../areas/pull-requests/pull-request.js';
import { type Answer, answer } from '../../http/answer.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call, Route } from '../route.js';
import { getPullRequest } from './find-pull-request.js';
import { partLinks, pullRequestUrl } from './pull-request-url.js';

const READ = ['vso.code'];
const WRITE = ['vso.code_write'];

/** Files attached to a pull request. */
export const pullRequestAttachments: Route = {
  id: '965d9361-878b-413b-a494-45d5b5fd8ab7',
  area: 'git',
  resource: 'pullRequestAttachments',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/attachments/{fileName}',
  versions: { resourceVersion: 1, minVersion: '3.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'GET', parameter: 'fileName', scopes: READ, anonymous: true, run: get },
    { method: 'POST', parameter: 'fileName', scopes: WRITE, run: create },
    { method: 'DELETE', parameter: 'fileName', scopes: WRITE, run: remove },
  ],
};

function list(call: Call): Answer {
  const pullRequest = getPullRequest(call);
  return answer.list(pullRequest.attachments.map((attachment) => attachmentBody(call, pullRequest, attachment)));
}

function get(call: Call): Answer {
  const { content } = getAttachment(getPullRequest(call), call.parameters.fileName ?? '');
  return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body: content };
}

function create(call: Call): Answer {
  const { organization, caller, parameters, body } = call;
  const pullRequest = getPullRequest(call);
  const file = { user: caller.user, fileName: parameters.fileName ?? '', content: body };
  return answer.json(attachmentBody(call, pullRequest, attach(organization, pullRequest, file)), { status: 201 });
}

function remove(call: Call): Answer {
  removeAttachment(getPullRequest(call), call.parameters.fileName ?? '');
  return answer.empty(200);
}

function attachmentBody(call: Call, pullRequest: PullRequest, attachment: Attachment): object {
  const { id, fileName, content, author, createdDate } = attachment;
  const path = `/attachments/${encodeURIComponent(fileName)}`;
  return {
    id,
    displayName: fileName,
    author: identityReference(call, author),
    createdDate,
    contentHash: createHash('sha256').update(content).digest('hex').toUpperCase(),
    url: `${pullRequestUrl(call, pullRequest)}${path}`,
    _links: partLinks(call, pullRequest, path),
  };
}
