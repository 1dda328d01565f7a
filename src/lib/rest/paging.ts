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

async function* byToken<Element>(ask: Ask<Element>, options: PageOptions): AsyncGenerator<Element[]> {
  const $top = options.pageSize;
  let remaining = options.limit ?? Number.POSITIVE_INFINITY;
  let token: string | undefined;
  let next: Promise<Page<Element>> | undefined = ask({ $top, continuationToken: token });
  while (next) {
    const page: Page<Element> = await next;
    const isEndless: boolean = token !== undefined && page.continuationToken === token;
    token = page.continuationToken;
    remaining -= page.elements.length;
    next = token === undefined || isEndless || remaining <= 0 ? undefined : ask({ $top, continuationToken: token });
    yield page.elements;
    if (isEndless && remaining > 0) throw endlessList();
  }
}

const endlessList = (): AdocError =>
  new AdocError('The server gave the same page twice; the list would never end.', {
    code: 'endless-list',
    exitCode: exitCodes.unavailable,
  });

async function* bySkip<Element>(ask: Ask<Element>, options: PageOptions): AsyncGenerator<Element[]> {
  const { pageSize: $top = 100, skip = 0, limit = Number.POSITIVE_INFINITY } = options;
  const coming: Promise<Page<Element>>[] = [ask({ $top, $skip: skip })];
  let asked = $top;
  for (let full = 1; ; full += 1) {
    const page = await coming.shift();
    // More than were asked for: the server does not page, and would give the same again.
    const isFull = page?.elements.length === $top;
    // Where the list ends shows only there. A guess for four full pages costs short lists no request, and long ones few.
    const most = isFull ? 1 + Math.min(Math.floor(full / 4), mostGuesses) : 0;
    for (; coming.length < most && asked < limit; asked += $top) coming.push(ask({ $top, $skip: skip + asked }));
    if (page) yield page.elements;
    if (!isFull || coming.length === 0) return;
  }
}
