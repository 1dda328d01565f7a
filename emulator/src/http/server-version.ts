import type { VersionRow } from './versions.js';

/** The release of Azure DevOps Server that collections behave like. */
export type ServerVersion = '2019' | '2020' | '2022';

/** Newest REST API version of each release. */
const NEWEST: Record<ServerVersion, string> = { 2019: '5.1', 2020: '6.0', 2022: '7.1' };

/** Narrows a resource's versions to those of a Server release; undefined when that release does not have the resource. */
export function serverRow(row: VersionRow, server: ServerVersion): VersionRow | undefined {
  const newest = NEWEST[server];
  if (Number(row.minVersion) > Number(newest)) return undefined;
  const atMost = (version: string): string => (Number(version) > Number(newest) ? newest : version);
  return { ...row, maxVersion: atMost(row.maxVersion), releasedVersion: atMost(row.releasedVersion) };
}
