import type { Build } from '../../areas/build/build.js';
import { buildsOf } from '../../areas/build/builds.js';
import type { Definition } from '../../areas/build/definition.js';
import { definitionsOf } from '../../areas/build/definitions.js';
import { parseFolder } from '../../areas/build/folder-path.js';
import { errors } from '../../areas/errors.js';
import { matchesWildcard } from '../../areas/wildcard.js';
import { type Answer, answer } from '../../http/answer.js';
import { readChoice, readDate, readNumbers } from '../read-query.js';
import type { Call } from '../route.js';
import { definitionBody, definitionSummary } from './definition-body.js';
import { projectOf } from './find-build.js';

const PAGE = 10_000;
const ORDERS = [
  'none',
  'lastModifiedAscending',
  'lastModifiedDescending',
  'definitionNameAscending',
  'definitionNameDescending',
] as const;
type Order = (typeof ORDERS)[number];

/** The pipelines of a project that fit the query. */
export function listDefinitions(call: Call): Answer {
  const { organization, query } = call;
  const order = readChoice(query, 'queryOrder', ORDERS);
  const fits = compile(call);
  const sorted = definitionsOf(organization).in(projectOf(call)).filter(fits).sort(comparing(order));
  const token = query.text('continuationToken');
  const start = token === undefined ? 0 : sorted.findIndex((each) => markOf(each, order) === token);
  const page = start < 0 ? [] : sorted.slice(start, start + (query.count('$top') ?? PAGE));
  const next = start < 0 || page.length === 0 ? undefined : sorted[start + page.length];
  const show = query.flag('includeAllProperties') ? definitionBody : definitionSummary;
  return answer.list(
    page.map((definition) => show(call, definition)),
    next ? { 'x-ms-continuationtoken': markOf(next, order) } : {},
  );
}

function comparing(order: Order): (a: Definition, b: Definition) => number {
  const sign = order.endsWith('Descending') ? -1 : 1;
  const key = ({ id, name, createdDate }: Definition): string | number =>
    order.startsWith('definitionName') ? name.toLowerCase() : order === 'none' ? id : createdDate;
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left < right ? -sign : left > right ? sign : a.id - b.id;
  };
}

/** Where a page starts, in the words of what the list is ordered by. */
function markOf({ id, name, createdDate }: Definition, order: Order): string {
  // A header holds no more than ASCII.
  if (order.startsWith('definitionName')) return `${encodeURIComponent(name)},${id}`;
  return order === 'none' ? String(id) : `${createdDate},${id}`;
}

function compile(call: Call): (definition: Definition) => boolean {
  const { organization, query } = call;
  const tests: ((definition: Definition) => boolean)[] = [];
  const name = query.text('name');
  const path = query.text('path');
  const ids = readNumbers(query, 'definitionIds');
  const yaml = query.text('yamlFilename')?.toLowerCase();
  const type = query.count('processType');
  const after = readDate(query, 'builtAfter');
  const notAfter = readDate(query, 'notBuiltAfter');
  if (name !== undefined) tests.push((each) => matchesWildcard(each.name, name));
  if (path !== undefined) {
    const wanted = parseFolder(path).toLowerCase();
    tests.push((each) => each.path.toLowerCase() === wanted);
  }
  if (ids.length > 0) tests.push(({ id }) => ids.includes(id));
  if (yaml !== undefined) tests.push(({ process }) => process.yamlFilename?.toLowerCase() === yaml);
  if (type !== undefined) tests.push(({ process }) => process.type === type);
  const builds = buildsOf(organization);
  const isAfter = (date: string) => (build: Build) => (build.finishTime ?? build.queueTime) > date;
  if (after !== undefined) tests.push((each) => builds.of(each).some(isAfter(after)));
  if (notAfter !== undefined) tests.push((each) => !builds.of(each).some(isAfter(notAfter)));
  tests.push(...repositoryTest(call));
  return (definition) => tests.every((test) => test(definition));
}

function repositoryTest({ query }: Call): ((definition: Definition) => boolean)[] {
  const id = query.text('repositoryId')?.toLowerCase();
  const type = query.text('repositoryType')?.toLowerCase();
  if (id === undefined && type === undefined) return [];
  if (id === undefined) throw errors.missing('repositoryId');
  if (type === undefined) throw errors.missing('repositoryType');
  return [({ repository }) => repository.id.toLowerCase() === id && repository.type.toLowerCase() === type];
}
