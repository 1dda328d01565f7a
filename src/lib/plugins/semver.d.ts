/** The part of the package that is used here; it comes without types. */
declare module 'semver' {
  interface Options {
    includePrerelease?: boolean;
  }
  export function satisfies(version: string, range: string, options?: Options): boolean;
  export function validRange(range: string, options?: Options): string | null;
  export function valid(version: string): string | null;
  export function gtr(version: string, range: string, options?: Options): boolean;
}
