import type { Project } from '../../areas/core/project.js';
import type { VersionRow } from '../../http/versions.js';
import { getProject } from '../core/find-project.js';
import { readNumber } from '../read-number.js';
import type { Call, Route } from '../route.js';

/** What all routes of Release Management have in common. */
export const RELEASE: Pick<Route, 'area' | 'hosts'> = { area: 'Release', hosts: ['vsrm.dev.azure.com'] };

export const READ = ['vso.release'];
export const EXECUTE = ['vso.release_execute'];
export const MANAGE = ['vso.release_manage'];

/** @param releasedVersion `0.0` for a resource that never left its preview. */
export const versionsOf = (resourceVersion: number, releasedVersion = '7.1'): VersionRow => ({
  resourceVersion,
  minVersion: '3.0',
  maxVersion: '7.2',
  releasedVersion,
});

/** The project a path names. @throws ServiceError that it is not found. */
export const projectOf = (call: Call): Project => getProject(call, call.parameters.project ?? '');

/** A number in the path. @throws ServiceError with status 400 when it is none. */
export const idOf = ({ parameters }: Call, name: string): number => readNumber(parameters[name], name);
