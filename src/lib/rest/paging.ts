import { AdocError, exitCodes, type PageOptions } from '@adoc/sdk';

export interface Page<Element> {
  elements: Element[];
  /** The place where the next page begins; undefined on the last. */
  continuationToken: string | undefined;
}

type Query = NonNullable<PageOptions['query']>;

/** @param signal cuts the request short when nobody waits for the page any more */
export type FetchPage<Element> = (query: Query, signal: AbortSignal) => Promise<Page<Element>>;

/** Asks for a page at once; its fault waits until somebody waits for the page. */
type Ask<Element> = (query: Query) => Promise<Page<Element>>;

/** Pages counted with `$skip` that are on their way behind the next one, at most. */
const mostGuesses = 3;

/**
 * The elements of all pages. The next page is on its way while one is read, so that neither network nor reader waits for the other;
 * none is asked for that a limit makes needless, and what is on its way when the reader stops is cut short.
 */
export async function* readPages<Element>(fetch: FetchPage<Element>, options: PageOptions): AsyncGenerator<Element> {
  let remaining = options.limit ?? Number.POSITIVE_INFINITY;
  if (remaining <= 0) return;
  const reader = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, reader.signal]) : reader.signal;
  const ask = (query: Query) => {
    const page = fetch({ ...options.query, ...query }, signal);
    page.catch(() => undefined);
    return page;
  };
  const follow = options.by === 'skip' ? bySkip : byToken;
  try {
    for await (const elements of follow(ask, options)) {
      for (const element of elements) {
        yield element;
        remaining -= 1;
        if (remaining === 0) return;
      }
    }
  } finally {
    reader.abort();
  }
}

/** Pages in a row that may be empty: a service leaves out what the caller may not see. */
const emptyPages = 250;

async function* byToken<Element>(ask: Ask<Element>, options: PageOptions): AsyncGenerator<Element[]> {
  const $top = options.pageSize;
  const findLoop = createLoopFinder();
  let remaining = options.limit ?? Number.POSITIVE_INFINITY;
  let next: Promise<Page<Element>> | undefined = ask({ $top, continuationToken: undefined });
  while (next) {
    const page: Page<Element> = await next;
    const { continuationToken } = page;
    const loop = findLoop(page);
    remaining -= page.elements.length;
    next = continuationToken === undefined || loop || remaining <= 0 ? undefined : ask({ $top, continuationToken });
    yield page.elements;
    if (loop && remaining > 0) throw loop;
  }
}

/** Tells of each page whether a list that goes on behind it would never end. */
function createLoopFinder(): (page: Page<unknown>) => AdocError | undefined {
  const seen = new Set<string>();
  let empty = 0;
  return ({ elements, continuationToken }) => {
    if (continuationToken === undefined) return undefined;
    if (seen.has(continuationToken)) return twice();
    seen.add(continuationToken);
    empty = elements.length === 0 ? empty + 1 : 0;
    if (empty < emptyPages) return undefined;
    return endless(`The server gave ${empty} empty pages in a row, and says that more follow.`);
  };
}

const twice = (): AdocError => endless('The server gave the same page twice; the list would never end.');

const endless = (message: string): AdocError =>
  new AdocError(message, { code: 'endless-list', exitCode: exitCodes.unavailable });

async function* bySkip<Element>(ask: Ask<Element>, options: PageOptions): AsyncGenerator<Element[]> {
  const { pageSize: $top = 100, skip = 0, limit = Number.POSITIVE_INFINITY } = options;
  const coming: Promise<Page<Element>>[] = [ask({ $top, $skip: skip })];
  let asked = $top;
  let last: string | undefined;
  for (let full = 1; ; full += 1) {
    const page = await coming.shift();
    const { elements = [] } = page ?? {};
    const shown = JSON.stringify([elements[0], elements.at(-1)]);
    if (elements.length > 0 && shown === last) throw twice();
    last = shown;
    // More than were asked for: the server does not page, and would give the same again.
    const isFull = elements.length === $top;
    // Where the list ends shows only there. A guess for four full pages costs short lists no request, and long ones few.
    const most = isFull ? 1 + Math.min(Math.floor(full / 4), mostGuesses) : 0;
    for (; coming.length < most && asked < limit; asked += $top) coming.push(ask({ $top, $skip: skip + asked }));
    yield elements;
    if (!isFull || coming.length === 0) return;
  }
}
