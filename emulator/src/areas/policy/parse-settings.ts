import { definitionsOf } from '../build/definitions.js';
import type { Project } from '../core/project.js';
import { directoryOf } from '../identities/directory.js';
import type { Organization } from '../organization.js';
import type { PolicySettings } from './configuration.js';
import { policyErrors } from './errors.js';
import { parseScope } from './parse-scope.js';
import { POLICY, type PolicyType } from './policy-type.js';
import { SETTINGS_FIELDS, type SettingsField } from './settings-field.js';

type Fields = Record<string, unknown>;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STRATEGIES = ['allowNoFastForward', 'allowRebase', 'allowRebaseMerge', 'allowSquash'];

/**
 * Reads the settings of a policy as a client sends them: text stands for numbers and flags where those are expected.
 * @throws ServiceError when a field is missing or wrong, or names what is not there.
 */
export function parseSettings(
  organization: Organization,
  project: Project,
  { type, settings }: { type: PolicyType; settings: unknown },
): PolicySettings {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw policyErrors.badSettings('an object is expected.');
  }
  const { scope, ...given } = settings as Fields;
  const read = readFields(given, SETTINGS_FIELDS[type.id] ?? {});
  checkMeaning(organization, project, type, read);
  return { ...read, scope: parseScope(project, scope) };
}

/** Fields that the kind does not have stay as they are, as the service keeps them. */
function readFields(given: Fields, expected: Readonly<Record<string, SettingsField>>): Fields {
  const rest = { ...given };
  const read: Fields = {};
  for (const [name, field] of Object.entries(expected)) {
    const key = Object.keys(rest).find((known) => known.toLowerCase() === name.toLowerCase());
    const value = key === undefined ? undefined : rest[key];
    if (key !== undefined) delete rest[key];
    if (value === undefined || value === null) {
      if (field.isRequired) throw policyErrors.badSettings(`'${name}' is required.`);
      if (field.fallback !== undefined) read[name] = field.fallback;
    } else {
      read[name] = readValue(name, field, value);
    }
  }
  return { ...read, ...rest };
}

function readValue(name: string, { kind, minimum = -Infinity, isRequired }: SettingsField, value: unknown): unknown {
  const bad = (expected: string) => policyErrors.badSettings(`'${name}' is '${String(value)}', expected ${expected}.`);
  if (kind === 'boolean') {
    if (typeof value !== 'boolean' && !/^(true|false)$/i.test(String(value))) throw bad('a boolean');
    return String(value).toLowerCase() === 'true';
  }
  if (kind === 'integer' || kind === 'number') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    const fits = typeof number === 'number' && (kind === 'number' || Number.isInteger(number)) && number >= minimum;
    if (!fits) throw bad(minimum > -Infinity ? `a number from ${minimum}` : 'a number');
    return number;
  }
  if (kind === 'string') return String(value);
  if (kind === 'id') {
    if (!GUID.test(String(value))) throw bad('an id');
    return String(value).toLowerCase();
  }
  const list = typeof value === 'string' ? value.split(';').map((part) => part.trim()) : value;
  if (!Array.isArray(list) || (isRequired && list.length === 0)) throw bad('a list');
  if (kind === 'strings') return list.map(String);
  if (!list.every((item) => GUID.test(String(item)))) throw bad('a list of ids');
  return list.map((item) => String(item).toLowerCase());
}

function checkMeaning(organization: Organization, project: Project, { id }: PolicyType, settings: Fields): void {
  if (id === POLICY.build && !definitionsOf(organization).find(project, Number(settings.buildDefinitionId))) {
    throw policyErrors.badSettings(`there is no build definition with ID ${settings.buildDefinitionId}.`);
  }
  if (id === POLICY.requiredReviewers) {
    const directory = directoryOf(organization);
    const unknown = (settings.requiredReviewerIds as string[]).find((reviewer) => !directory.find(reviewer));
    if (unknown) throw policyErrors.badSettings(`there is no identity with ID ${unknown}.`);
  }
  const isSaid = id !== POLICY.mergeStrategy || 'useSquashMerge' in settings;
  if (!isSaid && !STRATEGIES.some((name) => settings[name] === true)) {
    throw policyErrors.badSettings('at least one merge strategy must be allowed.');
  }
}
