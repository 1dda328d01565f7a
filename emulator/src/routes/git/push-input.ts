import { errors } from '../../areas/errors.js';
import type { Signature } from '../../areas/git/commit.js';
import type { ChangeInput, CommitInput } from '../../areas/git/create-push.js';
import { isObjectId } from '../../areas/git/object-id.js';
import type { Call } from '../route.js';

interface ChangeBody {
  changeType?: string | number;
  item?: { path?: string };
  sourceServerItem?: string;
  newContent?: { content?: string; contentType?: string | number };
}

interface CommitInputBody {
  comment?: string;
  author?: Partial<Signature>;
  committer?: Partial<Signature>;
  changes?: ChangeBody[];
}

/** A push as a client describes it. */
export interface PushInput {
  refUpdates?: { name?: string; oldObjectId?: string }[];
  commits?: CommitInputBody[];
}

interface ParsedPush {
  refName: string;
  oldObjectId: string;
  commits: CommitInput[];
}

/** @throws ServiceError when something is missing or makes no sense. */
export function parsePush(call: Call, { refUpdates, commits }: PushInput): ParsedPush {
  const [update, ...others] = refUpdates ?? [];
  if (!update?.name) throw errors.missing('refUpdates');
  if (others.length > 0) throw errors.badArgument('A push can update one ref only.');
  if (!isObjectId(update.oldObjectId)) {
    throw errors.badArgument(`'${update.oldObjectId}' is not the id of an object: 40 hexadecimal digits.`);
  }
  if (!commits?.length) throw errors.missing('commits');
  return {
    refName: update.name,
    oldObjectId: update.oldObjectId.toLowerCase(),
    commits: commits.map((commit) => parseCommit(call, commit)),
  };
}

function parseCommit(
  { caller, organization }: Call,
  { comment, author, committer, changes }: CommitInputBody,
): CommitInput {
  if (!comment) throw errors.missing('comment');
  if (!changes?.length) throw errors.missing('changes');
  const own = { name: caller.user.displayName, email: caller.user.account, date: organization.clock.date() };
  const writer = parseSignature(author, own);
  return {
    message: comment,
    author: writer,
    committer: parseSignature(committer, author ? { ...writer, date: own.date } : own),
    changes: changes.map(parseChange),
  };
}

function parseSignature(input: Partial<Signature> | undefined, own: Signature): Signature {
  const date = input?.date ?? own.date;
  if (Number.isNaN(Date.parse(date))) throw errors.badArgument(`The value '${date}' is not valid for date.`);
  return { name: input?.name || own.name, email: input?.email || own.email, date };
}

function parseChange({ changeType, item, sourceServerItem, newContent }: ChangeBody): ChangeInput {
  const path = parsePath(item?.path, 'item.path');
  const type = changeTypeOf(changeType);
  if (type === 'delete') return { type, path };
  if (type === 'rename') {
    return {
      type,
      path,
      originalPath: parsePath(sourceServerItem, 'sourceServerItem'),
      content: parseContent(newContent),
    };
  }
  const content = parseContent(newContent);
  if (!content) throw errors.missing('newContent');
  return { type, path, content };
}

const NAMES = new Map([
  ['add', 'add'],
  ['1', 'add'],
  ['edit', 'edit'],
  ['2', 'edit'],
  ['rename', 'rename'],
  ['8', 'rename'],
  ['edit,rename', 'rename'],
  ['10', 'rename'],
  ['delete', 'delete'],
  ['16', 'delete'],
] as const);

/** Change types come as names in any case, or as the sum of their flags. */
function changeTypeOf(value: string | number | undefined): ChangeInput['type'] {
  const key = String(value ?? '')
    .toLowerCase()
    .split(/, */)
    .sort()
    .join(',');
  const type = NAMES.get(key as never);
  if (!type) throw errors.badArgument(`The value '${value}' is not valid for changeType.`);
  return type;
}

function parsePath(path: string | undefined, name: string): string {
  const inner = path?.replace(/^\/+|\/+$/g, '') ?? '';
  if (inner === '') throw errors.missing(name);
  const isPlain = inner
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !/^\.git$/i.test(part));
  if (!isPlain || inner.includes('\0')) throw errors.badArgument(`The path '${path}' is not valid.`);
  return inner;
}

function parseContent(input: ChangeBody['newContent']): Buffer | undefined {
  if (input?.content === undefined) return undefined;
  const isBase64 = /^(?:base64encoded|1)$/i.test(String(input.contentType ?? ''));
  return Buffer.from(input.content, isBase64 ? 'base64' : 'utf8');
}
