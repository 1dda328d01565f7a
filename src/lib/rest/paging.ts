import { AdocError, exitCodes, type PageOptions } from '@adoc/sdk';

export interface Page<Element> {
  elements: Element[];
  /** The place where the next page begins; undefined on the last. */
  continuationToken: string | undefined;
}

export type FetchPage<Element> = (query: NonNullable<PageOptions['query']>) => Promise<Page<Element>>;

/** The elements of all pages, one request at a time and only as far as they are asked for. */
export async function* readPages<Element>(fetch: FetchPage<Element>, options: PageOptions): AsyncGenerator<Element> {
  const follow = options.by === 'skip' ? bySkip : byToken;
  let remaining = options.limit ?? Number.POSITIVE_INFINITY;
  if (remaining <= 0) return;
  for await (const element of follow(fetch, options)) {
    yield element;
    remaining -= 1;
    if (remaining === 0) return;
  }
}

/** Pages in a row that may be empty: a service leaves out what the caller may not see. */
const emptyPages = 250;

async function* byToken<Element>(fetch: FetchPage<Element>, options: PageOptions): AsyncGenerator<Element> {
  const seen = new Set<string>();
  let empty = 0;
  let continuationToken: string | undefined;
  do {
    const page: Page<Element> = await fetch({ ...options.query, $top: options.pageSize, continuationToken });
    yield* page.elements;
    continuationToken = page.continuationToken;
    if (continuationToken === undefined) return;
    if (seen.has(continuationToken)) throw twice();
    seen.add(continuationToken);
    empty = page.elements.length === 0 ? empty + 1 : 0;
    if (empty === emptyPages)
      throw endless(`The server gave ${empty} empty pages in a row, and says that more follow.`);
  } while (true);
}

async function* bySkip<Element>(fetch: FetchPage<Element>, options: PageOptions): AsyncGenerator<Element> {
  const size = options.pageSize ?? 100;
  let last: string | undefined;
  for (let skip = options.skip ?? 0; ; skip += size) {
    const page = await fetch({ ...options.query, $top: size, $skip: skip });
    const shown = JSON.stringify([page.elements[0], page.elements.at(-1)]);
    if (page.elements.length > 0 && shown === last) throw twice();
    last = shown;
    yield* page.elements;
    // More than were asked for: the server does not page, and would give the same again.
    if (page.elements.length !== size) return;
  }
}

const twice = () => endless('The server gave the same page twice; the list would never end.');

const endless = (message: string): AdocError =>
  new AdocError(message, { code: 'endless-list', exitCode: exitCodes.unavailable });
