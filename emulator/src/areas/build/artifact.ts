/** A file of an artifact: its text, or a size for one that is made while it is read. */
export interface ArtifactFile {
  path: string;
  text?: string;
  /** Bytes. */
  size: number;
}

/** Something a run has published. */
export interface Artifact {
  id: number;
  name: string;
  type: string;
  /** Id of the timeline record that published it. */
  source: string | undefined;
  /** What the client sent for an artifact that is kept elsewhere. */
  data: string | undefined;
  properties: Record<string, string>;
  files: readonly ArtifactFile[];
}
