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

async function* byToken<Element>(fetch: FetchPage<Element>, options: PageOptions): AsyncGenerator<Element> {
  let continuationToken: string | undefined;
  do {
    const page: Page<Element> = await fetch({ ...options.query, $top: options.pageSize, continuationToken });
    yield* page.elements;
    if (continuationToken !== undefined && page.continuationToken === continuationToken) {
      throw new AdocError('The server gave the same page twice; the list would never end.', {
        code: 'endless-list',
        exitCode: exitCodes.unavailable,
      });
    }
    continuationToken = page.continuationToken;
  } while (continuationToken !== undefined);
}

async function* bySkip<Element>(fetch: FetchPage<Element>, options: PageOptions): AsyncGenerator<Element> {
  const size = options.pageSize ?? 100;
  for (let skip = options.skip ?? 0; ; skip += size) {
    const page = await fetch({ ...options.query, $top: size, $skip: skip });
    yield* page.elements;
    // More than were asked for: the server does not page, and would give the same again.
    if (page.elements.length !== size) return;
  }
}
