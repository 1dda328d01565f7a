import type { Repository } from '../../areas/git/repository.js';
import type { Call } from '../route.js';

/** Where the REST API has a repository; what belongs to it is below. */
export const repositoryUrl = ({ address }: Pick<Call, 'address'>, { id, project }: Repository): string =>
  `${address.base}/${project.id}/_apis/git/repositories/${id}`;

/** Where people and Git have a repository. */
export const repositoryWebUrl = ({ address }: Pick<Call, 'address'>, { name, project }: Repository): string =>
  `${address.base}/${[project.name, '_git', name].map(encodeURIComponent).join('/')}`;
