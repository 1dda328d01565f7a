import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { Signature } from './commit.js';
import { objectNotFound } from './errors.js';
import { GitObjects } from './git-objects.js';
import { ZERO_ID } from './object-id.js';
import { type ObjectType, readObjectTypes } from './object-types.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';
import { updateRefs } from './update-refs.js';
import { writeObjects } from './write-objects.js';

/** A tag with an author and a message. */
export interface AnnotatedTag {
  id: string;
  /** Short. */
  name: string;
  taggedId: string;
  taggedType: ObjectType;
  tagger: Signature;
  message: string;
}

/** @param id Of the tag itself, not of what it is on. */
export async function readTag(organization: Organization, repository: Repository, id: string): Promise<AnnotatedTag> {
  const git = await openRepository(organization, repository);
  const text = await git.run('cat-file', 'tag', id);
  const cut = text.indexOf('\n\n');
  const field = (name: string): string => new RegExp(`^${name} (.*)$`, 'm').exec(text.slice(0, cut))?.[1] ?? '';
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+)/.exec(field('tagger')) ?? [];
  return {
    id,
    name: field('tag'),
    taggedId: field('object'),
    taggedType: field('type') as ObjectType,
    tagger: { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') },
    message: text.slice(cut + 2).replace(/\n+$/, ''),
  };
}

interface NewTag {
  repository: Repository;
  user: User;
  /** Short. */
  name: string;
  /** Of what it is put on. */
  objectId: string;
  message: string;
}

/** @throws ServiceError when there is no such object, or the name is taken or not allowed. */
export async function createTag(organization: Organization, tag: NewTag): Promise<AnnotatedTag> {
  const { repository, user, name, objectId, message } = tag;
  const git = await openRepository(organization, repository);
  const type = (await readObjectTypes(git, [objectId])).get(objectId)?.type;
  if (!type) throw objectNotFound(objectId);
  const objects = new GitObjects();
  const tagger = { name: user.displayName, email: user.account, time: organization.clock.now() };
  const id = objects.tag({ name, objectId, type, tagger, message });
  await writeObjects(git, objects);
  const update = { name: `refs/tags/${name}`, oldObjectId: ZERO_ID, newObjectId: id };
  const [result] = await updateRefs(organization, { repository, user, updates: [update] });
  if (result?.error) throw result.error;
  return readTag(organization, repository, id);
}
