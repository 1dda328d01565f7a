import { identifier } from '../../identifier.js';
import type { Organization } from '../organization.js';
import { coreErrors } from './errors.js';

/** A process template, which says what kinds of work items a project has. */
export interface Process {
  id: string;
  name: string;
  description: string;
  isDefault: boolean;
  type: 'system' | 'inherited';
}

const system = (id: string, name: string, description: string): Process => {
  return { id, name, description, isDefault: name === 'Basic', type: 'system' };
};

const SYSTEM: readonly Process[] = [
  system('6b724908-ef14-45cf-84f8-768b5384da45', 'Scrum', 'For teams who work by the Scrum framework.'),
  system('b8a3a935-7e91-48b8-a94c-606d37c3e9f2', 'Basic', 'For teams who begin with Azure DevOps.'),
  system('adcc42ab-9882-485e-a3ed-7678f01f66bc', 'Agile', 'For teams who plan in an agile way.'),
  system('27450541-8e31-4150-9947-dc59f998fc01', 'CMMI', 'For projects with formal process improvement.'),
];

/** The processes of an organization: the four of the service, and those that its projects name beside them. */
export function processesOf({ projects }: Organization): Process[] {
  const processes = new Map(SYSTEM.map((process) => [process.name.toLowerCase(), process]));
  for (const { process: name } of projects) {
    const key = name.toLowerCase();
    if (!processes.has(key)) processes.set(key, inherited(name));
  }
  return [...processes.values()];
}

/** The process of a name, whatever its case. */
export const processNamed = (name: string): Process =>
  SYSTEM.find((process) => process.name.toLowerCase() === name.toLowerCase()) ?? inherited(name);

/** @throws ServiceError when the organization has no process of this id. */
export function getProcess(organization: Organization, id: string): Process {
  const process = processesOf(organization).find((known) => known.id === id.toLowerCase());
  if (!process) throw coreErrors.processNotFound(id);
  return process;
}

const inherited = (name: string): Process => {
  return { id: identifier('process', name), name, description: '', isDefault: false, type: 'inherited' };
};
