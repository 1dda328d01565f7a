/** https://learn.microsoft.com/rest/api/azure/devops/tokens/pats — a personal access token as its owner sees it. */
export interface Pat {
  authorizationId: string;
  displayName: string;
  /** Separated by blanks; `app_token` is full access. */
  scope: string;
  /** ISO 8601. */
  validFrom: string;
  validTo: string;
  /** The organizations it is for; null is all that its owner can reach. */
  targetAccounts?: string[] | null;
  /** Only in the answer to its creation. */
  token?: string | null;
}

/** What can be decided about a token. */
export interface PatWish {
  displayName: string;
  scope: string;
  /** ISO 8601. */
  validTo: string;
  allOrgs: boolean;
}
