import type { Format } from '../output/format.js';

/** What the user has set as defaults. */
export interface Settings {
  /** Canonical URL. */
  organization?: string;
  /** Name or id, as the user gave it; belongs to `organization`. */
  project?: string;
  output?: Format;
  /** Whether git remotes may name organization and project. */
  detect?: boolean;
  /** Absolute path of a PEM file with further certificate authorities. */
  ca?: string;
  /** Id of the application that people sign in to Microsoft Entra ID with. */
  'entra.clientId'?: string;
  /** Scopes, packages and places that plugins may come from, with commas. */
  'plugins.allow'?: string;
}
