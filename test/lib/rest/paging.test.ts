import type { PageOptions } from '@adoc/sdk';
import { collect } from '../../../src/lib/output/collect.js';
import { type Page, readPages } from '../../../src/lib/rest/paging.js';

type Query = NonNullable<PageOptions['query']>;

/** A list of numbers that is read by token: the token is the next number. */
function byToken(total: number, size: number) {
  const queries: Query[] = [];
  const fetch = async (query: Query): Promise<Page<number>> => {
    queries.push(query);
    const start = Number(query.continuationToken ?? 0);
    const end = Math.min(total, start + size);
    const elements = Array.from({ length: end - start }, (_, index) => start + index);
    return { elements, continuationToken: end < total ? String(end) : undefined };
  };
  return { fetch, queries };
}

/** A list of numbers that is read by `$top` and `$skip`. */
function bySkip(total: number) {
  const queries: Query[] = [];
  const fetch = async (query: Query): Promise<Page<number>> => {
    queries.push(query);
    const start = Number(query.$skip);
    const length = Math.max(0, Math.min(Number(query.$top), total - start));
    return { elements: Array.from({ length }, (_, index) => start + index), continuationToken: undefined };
  };
  return { fetch, queries };
}

test('tokens are followed to the end, with the query of the first page', async () => {
  const { fetch, queries } = byToken(7, 3);
  expect(await collect(readPages(fetch, { query: { filter: 'heads' }, pageSize: 3 }))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(queries).toEqual([
    { filter: 'heads', $top: 3, continuationToken: undefined },
    { filter: 'heads', $top: 3, continuationToken: '3' },
    { filter: 'heads', $top: 3, continuationToken: '6' },
  ]);
});

test('an empty page with a token is not the end', async () => {
  const pages: Page<number>[] = [
    { elements: [], continuationToken: 'a' },
    { elements: [1], continuationToken: undefined },
  ];
  expect(await collect(readPages(async () => pages.shift() as Page<number>, {}))).toEqual([1]);
});

test.each([
  [250, [0, 100, 200]],
  [200, [0, 100, 200]],
  [0, [0]],
])('%i elements are counted through by $skip, 100 at a time', async (total, skips) => {
  const { fetch, queries } = bySkip(total);
  expect(await collect(readPages(fetch, { by: 'skip' }))).toHaveLength(total);
  expect(queries.map(({ $top, $skip }) => [$top, $skip])).toEqual(skips.map((skip) => [100, skip]));
});

test('counting starts after the elements that are to be left out', async () => {
  const { fetch, queries } = bySkip(8);
  expect(await collect(readPages(fetch, { by: 'skip', pageSize: 3, skip: 2 }))).toEqual([2, 3, 4, 5, 6, 7]);
  expect(queries.map(({ $skip }) => $skip)).toEqual([2, 5, 8]);
});

test.each([
  ['token', 4, 2],
  ['token', 3, 1],
  ['token', 99, 3],
  ['skip', 4, 2],
] as const)('by %s, a limit of %i takes %i pages and no more', async (by, limit, pages) => {
  const { fetch, queries } = by === 'token' ? byToken(7, 3) : bySkip(7);
  const rows = await collect(readPages(fetch, { by, limit, pageSize: 3 }));
  expect(rows).toEqual([0, 1, 2, 3, 4, 5, 6].slice(0, limit));
  expect(queries).toHaveLength(pages);
});

test.each([0, -1])('a limit of %i asks for nothing', async (limit) => {
  const { fetch, queries } = byToken(7, 3);
  expect(await collect(readPages(fetch, { limit }))).toEqual([]);
  expect(queries).toEqual([]);
});

test('nothing is asked for before it is iterated, and what is on its way when the reader stops is cut short', async () => {
  const { fetch, queries } = byToken(7, 3);
  const signals: AbortSignal[] = [];
  const rows = readPages((query, signal) => {
    signals.push(signal);
    return fetch(query);
  }, {});
  expect(queries).toHaveLength(0);
  for await (const row of rows) if (row === 1) break;
  expect(queries.map(({ continuationToken }) => continuationToken)).toEqual([undefined, '3']);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test.each(['token', 'skip'] as const)('by %s, the next page is asked for before the first is read', async (by) => {
  const { fetch, queries } = by === 'token' ? byToken(7, 3) : bySkip(7);
  const rows = readPages(fetch, { by, pageSize: 3 });
  expect((await rows.next()).value).toBe(0);
  expect(queries).toHaveLength(2);
  await rows.return(undefined);
});

test('the rows of a page come out before the fault of the next one, which came first', async () => {
  const pages = [Promise.resolve({ elements: [1, 2], continuationToken: 'next' }), Promise.reject(new Error('gone'))];
  pages[1]?.catch(() => undefined);
  const seen: number[] = [];
  const read = async () => {
    for await (const row of readPages(() => pages.shift() as Promise<Page<number>>, {})) seen.push(row);
  };
  await expect(read()).rejects.toThrow('gone');
  expect(seen).toEqual([1, 2]);
});

test('long lists that are counted through run ahead by four pages at most, and keep their order', async () => {
  const { fetch } = bySkip(40);
  let open = 0;
  let most = 0;
  const slow = async (query: Query) => {
    open += 1;
    most = Math.max(most, open);
    const page = await fetch(query);
    await new Promise(setImmediate);
    open -= 1;
    return page;
  };
  const rows = await collect(readPages(slow, { by: 'skip', pageSize: 2 }));
  expect(rows).toEqual(Array.from({ length: 40 }, (_, index) => index));
  expect(most).toBe(4);
});

test.each([
  [250, 3, 0],
  [1_000, 11, 3],
])('%i elements on %i pages cost %i guesses at most', async (total, pages, guesses) => {
  const { fetch, queries } = bySkip(total);
  await collect(readPages(fetch, { by: 'skip' }));
  expect(queries.length).toBeLessThanOrEqual(pages + guesses);
});

test('a server that gives the same token for ever is an error and no endless list', async () => {
  const rows = readPages(async () => ({ elements: [1], continuationToken: 'again' }), {});
  await expect(collect(rows)).rejects.toMatchObject({ code: 'endless-list', exitCode: 5 });
});

test('a server that ignores $top and $skip is asked once', async () => {
  let requests = 0;
  const fetch = async (): Promise<Page<number>> => {
    requests += 1;
    return { elements: [1, 2, 3, 4, 5], continuationToken: undefined };
  };
  expect(await collect(readPages(fetch, { by: 'skip', pageSize: 3 }))).toEqual([1, 2, 3, 4, 5]);
  expect(requests).toBe(1);
});
