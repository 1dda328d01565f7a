/** What kind of refusal an error is; how a protocol says that is not the areas' business. */
export type ErrorKind =
  | 'invalid'
  | 'unauthorized'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'outdated'
  | 'mediaType'
  | 'throttled'
  | 'broken';

interface Details {
  kind: ErrorKind;
  /** .NET class with its namespace; the last word becomes `typeKey`. */
  type: string;
  /** .NET assembly; the namespace when left out. */
  assembly?: string;
  message: string;
  /** Fields that this error has besides the usual ones. */
  details?: Readonly<Record<string, unknown>>;
}

/** An error of the service, in the form all its clients know. */
export class ServiceError extends Error {
  readonly kind: ErrorKind;
  readonly #details: Details;

  constructor(details: Details) {
    super(details.message);
    this.kind = details.kind;
    this.#details = details;
  }

  /** The JSON that clients read. */
  get body(): object {
    const { type, message, assembly, details } = this.#details;
    const cut = type.lastIndexOf('.');
    return {
      $id: '1',
      innerException: null,
      message,
      typeName: `${type}, ${assembly ?? type.slice(0, cut)}`,
      typeKey: type.slice(cut + 1),
      errorCode: 0,
      eventId: 3000,
      ...details,
    };
  }
}
