import { answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getRepository, repositoriesInScope } from './find-repository.js';
import { repositoryBody } from './repository-body.js';

const SCOPES = ['vso.code'];

export const repositories: Route = {
  id: '225f7195-f9c7-4d14-ab28-a83f7ff77e1f',
  area: 'git',
  resource: 'repositories',
  template: '{project}/_apis/{area}/{resource}/{repositoryId}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES, anonymous: true, run: listRepositories },
    {
      method: 'GET',
      parameter: 'repositoryId',
      scopes: SCOPES,
      anonymous: true,
      run: (call) => answer.json(repositoryBody(call, getRepository(call), { links: true })),
    },
  ],
};

function listRepositories(call: Call) {
  const links = call.query.flag('includeLinks');
  const hidden = call.query.flag('includeHidden');
  const shown = repositoriesInScope(call).filter(({ isHidden }) => hidden || !isHidden);
  return answer.list(shown.map((repository) => repositoryBody(call, repository, { links })));
}
