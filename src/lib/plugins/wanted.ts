/** What a person asks to install. */
export type Wanted =
  | {
      kind: 'registry';
      name: string;
      /** A version, range or tag. */
      range: string;
      /** What the package has to have, where the catalogue or an import says so. */
      integrity?: string | undefined;
    }
  | { kind: 'tarball' | 'folder'; path: string }
  | { kind: 'git'; url: string; ref?: string | undefined };
