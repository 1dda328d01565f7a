import type { Organization } from '../organization.js';
import type { BuildRequest } from './build-request.js';
import { generalSettingsOf } from './general-settings.js';
import { InvalidYaml } from './yaml/invalid-yaml.js';

/** Variables can be given only where the pipeline lets them, unless the project does not mind. @throws InvalidYaml with their names. */
export function checkVariables(organization: Organization, { definition, variables = {} }: BuildRequest): void {
  if (!generalSettingsOf(organization).of(definition.project).enforceSettableVar) return;
  const known = new Map(Object.entries(definition.variables).map(([name, each]) => [name.toLowerCase(), each]));
  const refused = Object.keys(variables).filter(
    (name) => !/^system\.debug$/i.test(name) && !known.get(name.toLowerCase())?.allowOverride,
  );
  if (refused.length === 0) return;
  throw new InvalidYaml([
    `You can't set the following variables (${refused.join(', ')}). If you want to be able to set these variables, then edit the pipeline and select Settable at queue time on the variables tab of the pipeline editor.`,
  ]);
}
