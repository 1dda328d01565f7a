/** A personal access token that an emulator starts with. */
export interface Pat {
  token: string;
  /** What its owner calls it; `Token` and a number when left out. */
  name?: string;
  /** Display name of its owner. */
  user?: string;
  expired?: boolean;
  /** When it expires, ISO 8601; in a year when left out. */
  validTo?: string;
  /** Organizations and collections it is limited to; all when left out. */
  organizations?: string[];
  /** Scopes such as `vso.code`; full access when left out. `vso.code_write` holds `vso.code`. */
  scopes?: string[];
}

/** Somebody who signs in to a Server with a user name and a password, as IIS checks them. */
export interface BasicUser {
  /** With its domain: `CONTOSO\ada`. */
  name: string;
  password: string;
  /** Display name; `Ada Contoso` when left out. */
  user?: string;
}
