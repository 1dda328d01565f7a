import { answer } from '../../http/answer.js';
import type { Route } from '../route.js';
import { getRepository } from './find-repository.js';
import { repositoryReference } from './repository-body.js';

/** Repositories that were forked from one, in the collection that is asked for. */
export const forks: Route = {
  id: '158c0340-bf6f-489c-9625-d572a1480d57',
  area: 'git',
  resource: 'forks',
  template: '{project}/_apis/{area}/repositories/{repositoryNameOrId}/forks/{collectionId}',
  versions: { resourceVersion: 1, minVersion: '4.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      parameter: 'collectionId',
      scopes: ['vso.code'],
      anonymous: true,
      run: (call) => {
        const parent = getRepository(call);
        const { organization, parameters } = call;
        const isHere = parameters.collectionId?.toLowerCase() === organization.id;
        const all = isHere ? organization.projects.flatMap(({ repositories }) => repositories) : [];
        const own = all.filter((repository) => repository.parent === parent);
        return answer.list(own.map((repository) => repositoryReference(call, repository)));
      },
    },
  ],
};
