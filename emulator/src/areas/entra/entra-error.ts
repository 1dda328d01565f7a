interface Details {
  /** As OAuth calls it. */
  error: string;
  /** Number of Entra ID, which goes before the message as `AADSTS…`; undefined where it has none of its own. */
  code: number | undefined;
  message: string;
  /** Whether the caller did not prove who it is, and not what it asked for was wrong. */
  isUnauthorized?: boolean;
  /** What a program should do about it, such as `consent_required`. */
  suberror?: string;
}

/** A refusal of Entra ID. */
export class EntraError extends Error {
  readonly error: string;
  readonly code: number | undefined;
  readonly isUnauthorized: boolean;
  readonly suberror: string | undefined;

  constructor({ error, code, message, isUnauthorized = false, suberror }: Details) {
    super(code === undefined ? message : `AADSTS${code}: ${message}`);
    this.error = error;
    this.code = code;
    this.isUnauthorized = isUnauthorized;
    this.suberror = suberror;
  }
}
