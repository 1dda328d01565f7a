import { logNotFound } from '../../areas/build/errors.js';
import { repositoryOf } from '../../areas/build/repository-of.js';
import { type Answer, answer } from '../../http/answer.js';
import { repositoryWebUrl } from '../git/repository-url.js';
import type { Call, Route } from '../route.js';
import { getBuild } from './find-build.js';
import { SCOPES } from './scopes.js';

const read = { method: 'GET', scopes: SCOPES.read, anonymous: true };

/** A summary of a run as HTML or Markdown. */
export const report: Route = {
  id: '45bcaa88-67e1-4042-a035-56d3b4a7d44c',
  area: 'build',
  resource: 'report',
  template: '{project}/_apis/{area}/builds/{buildId}/{resource}',
  versions: { resourceVersion: 2, minVersion: '2.2', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ ...read, run: showReport }],
};

function showReport(call: Call): Answer {
  const { id, buildNumber, status, result, definition } = getBuild(call);
  const type = call.query.text('type') ?? 'html';
  const words = `${definition.name} ${buildNumber}: ${result ?? status}`;
  const content = type === 'html' ? `<h1>${words.replace(/[<&]/g, ' ')}</h1>` : `# ${words}`;
  return answer.json({ buildId: id, content, type });
}

/** Where people see the commit of a run. */
export const sources: Route = {
  id: '56efdcdc-cf90-4028-9d2f-d41000682202',
  area: 'build',
  resource: 'sources',
  template: '{project}/_apis/{area}/builds/{buildId}/{resource}/{sourceVersion}',
  versions: { resourceVersion: 2, minVersion: '3.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { ...read, run: showSources },
    { ...read, parameter: 'sourceVersion', run: showSources },
  ],
};

function showSources(call: Call): Answer {
  const build = getBuild(call);
  const repository = repositoryOf(call.organization, build.definition);
  const version = call.parameters.sourceVersion ?? build.sourceVersion;
  if (!repository) return answer.empty();
  return answer.empty(302, { Location: `${repositoryWebUrl(call, repository)}/commit/${version}` });
}

/** Files that tasks attach to a run: there are none. */
export const attachments: Route = {
  id: 'f2192269-89fa-4f94-baf6-8fb128c55159',
  area: 'build',
  resource: 'attachments',
  template: '{project}/_apis/{area}/builds/{buildId}/{resource}/{type}',
  versions: { resourceVersion: 2, minVersion: '4.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ ...read, parameter: 'type', run: listAttachments }],
};

function listAttachments(call: Call): Answer {
  getBuild(call);
  return answer.list([]);
}

export const attachment: Route = {
  id: 'af5122d3-3438-485e-a25a-2dbbfde84ee6',
  area: 'build',
  resource: 'attachments',
  template: '{project}/_apis/{area}/builds/{buildId}/{timelineId}/{recordId}/{resource}/{type}/{name}',
  versions: { resourceVersion: 2, minVersion: '4.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      ...read,
      parameter: 'name',
      run: (call) => {
        throw logNotFound(call.parameters.name ?? '', getBuild(call).id);
      },
    },
  ],
};
