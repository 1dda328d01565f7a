import { errors } from '../../areas/errors.js';
import { type AnnotatedTag, createTag, readTag } from '../../areas/git/annotated-tags.js';
import { getObject } from '../../areas/git/get-object.js';
import type { Repository } from '../../areas/git/repository.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getEnabledRepository } from './find-repository.js';
import { repositoryUrl } from './repository-url.js';

/** Tags with an author and a message. */
export const annotatedTags: Route = {
  id: '5e8a8081-3851-4626-b677-9891cc04102e',
  area: 'git',
  resource: 'annotatedTags',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{objectId}',
  versions: { resourceVersion: 1, minVersion: '3.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', parameter: 'objectId', scopes: ['vso.code'], anonymous: true, run: show },
    { method: 'POST', scopes: ['vso.code_manage'], run: create },
  ],
};

async function show(call: Call): Promise<Answer> {
  const { organization, parameters } = call;
  const repository = getEnabledRepository(call);
  const { id } = await getObject(organization, repository, { id: parameters.objectId ?? '', type: 'tag' });
  return answer.json(tagBody(call, repository, await readTag(organization, repository, id)));
}

interface TagInput {
  name?: string;
  message?: string;
  taggedObject?: { objectId?: string };
}

async function create(call: Call): Promise<Answer> {
  const { organization, caller } = call;
  const repository = getEnabledRepository(call);
  const { name, message, taggedObject } = call.input<TagInput>('tagObject');
  if (!name) throw errors.missing('name');
  if (!taggedObject?.objectId) throw errors.missing('taggedObject');
  if (!message) throw errors.missing('message');
  const tag = await createTag(organization, {
    repository,
    user: caller.user,
    name: name.replace(/^refs\/tags\//, ''),
    objectId: taggedObject.objectId.toLowerCase(),
    message,
  });
  return answer.json(tagBody(call, repository, tag), { status: 201 });
}

const tagBody = (call: Call, repository: Repository, tag: AnnotatedTag): object => ({
  name: tag.name,
  objectId: tag.id,
  taggedObject: { objectId: tag.taggedId, objectType: tag.taggedType },
  taggedBy: tag.tagger,
  message: tag.message,
  url: `${repositoryUrl(call, repository)}/annotatedTags/${tag.id}`,
});
