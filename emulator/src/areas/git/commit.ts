/** Who wrote something, and when. */
export interface Signature {
  name: string;
  email: string;
  /** ISO 8601, UTC. */
  date: string;
}

/** A commit as Git keeps it. */
export interface Commit {
  id: string;
  treeId: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  /** Whole message, without the line break at its end. */
  message: string;
}
