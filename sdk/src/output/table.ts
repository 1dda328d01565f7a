/** One column of a table. */
export interface Column<Row> {
  heading: string;
  value: (row: Row) => unknown;
  /** Whether the column may be cut with an ellipsis when the terminal is narrow. Identifiers stay whole, since people copy them. */
  cut: boolean;
  /** Whether the column is left out where the first page has nothing in it. Default: no. */
  optional?: boolean;
}

/** How a resource is shown to a person: which columns, in which order. */
export interface Table<Row> {
  kind: 'table';
  columns: Column<Row>[];
  /** Rows of a finished list are ordered by this text, without case; a stream keeps the server's order. */
  sortBy?: (row: Row) => string;
  /** The rows of a result that is neither a list nor one row, such as an object with a field for each. */
  rows?(result: unknown): Row[];
}

/** A result that reads best as sentences; scripts still get it as data. */
export interface Sentences<Result> {
  kind: 'sentences';
  lines: (result: Result) => string[];
}

/**
 * A result that is text for another program. It is printed as it is, unless `--output` asks for a format. Only on a terminal
 * control characters are made visible.
 */
export interface Text<Result> {
  kind: 'text';
  /** What arrives piece by piece, such as a file or a log, is passed on as it arrives, byte for byte. */
  text: (result: Result) => string | AsyncIterable<string | Uint8Array>;
}

// biome-ignore lint/suspicious/noExplicitAny: a view is matched with its result by the command that owns both
export type View = Table<any> | Sentences<any> | Text<any>;

type ColumnSource<Row> = ((row: Row) => unknown) | Omit<Column<Row>, 'heading'>;

/**
 * @example defineTable<Repository>({ID: (row) => row.id, Name: {value: (row) => row.name, cut: true}})
 */
export function defineTable<Row>(
  columns: Record<string, ColumnSource<Row>>,
  options: Pick<Table<Row>, 'sortBy' | 'rows'> = {},
): Table<Row> {
  const list = Object.entries(columns).map(([heading, column]) =>
    typeof column === 'function' ? { heading, value: column, cut: false } : { heading, ...column },
  );
  return { kind: 'table', columns: list, ...options };
}

/** @example sentences<LoginResult>((result) => [`Signed in to ${result.organization}.`]) */
export function sentences<Result>(lines: (result: Result) => string[]): Sentences<Result> {
  return { kind: 'sentences', lines };
}

/** @example text<Credential>(({header}) => `${header}\n`) */
export function text<Result>(print: Text<Result>['text']): Text<Result> {
  return { kind: 'text', text: print };
}
