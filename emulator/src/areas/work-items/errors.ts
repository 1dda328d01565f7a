import { type ErrorKind, ServiceError } from '../service-error.js';

const SERVER = 'Microsoft.TeamFoundation.WorkItemTracking.Server';
const COMMON = 'Microsoft.TeamFoundation.WorkItemTracking.Web.Common';
const PATCH = 'Microsoft.VisualStudio.Services.WebApi.Patch';

const refusal = (kind: ErrorKind, type: string, message: string): ServiceError =>
  new ServiceError({ kind, type, message });

interface RuleError {
  referenceName: string;
  flags: string;
  message: string;
}

/** How changes of work items are refused; in the service's words where they are known. */
export const workItemErrors = {
  notFound: (id: number | string): ServiceError =>
    refusal(
      'notFound',
      `${SERVER}.WorkItemUnauthorizedAccessException`,
      `TF401232: Work item ${id} does not exist, or you do not have permissions to read it.`,
    ),

  typeNotFound: (type: string, project: string): ServiceError =>
    refusal(
      'notFound',
      `${COMMON}.WorkItemTypeNotFoundException`,
      `VS402323: Work item type ${type} does not exist in project ${project} or you do not have permission to access it.`,
    ),

  fieldNotFound: (name: string): ServiceError =>
    refusal(
      'invalid',
      `${SERVER}.WorkItemTrackingFieldDefinitionNotFoundException`,
      `TF51535: Cannot find field ${name}.`,
    ),

  relationTypeNotFound: (name: string): ServiceError =>
    refusal('notFound', `${COMMON}.RelationTypeNotFoundException`, `VS402319: Relation type ${name} does not exist.`),

  relationNotFound: (index: string): ServiceError =>
    refusal('invalid', `${PATCH}.PatchOperationFailedException`, `Index out of range for path /relations/${index}.`),

  relationExists: (): ServiceError =>
    refusal('invalid', `${COMMON}.RelationAlreadyExistsException`, 'Relation already exists.'),

  badTree: (id: number, referenceName: string): ServiceError =>
    refusal(
      'invalid',
      `${SERVER}.WorkItemTrackingTreeNodeNotFoundException`,
      `TF401347: Invalid tree name given for work item ${id}, field '${referenceName}'.`,
    ),

  readOnly: (referenceName: string): ServiceError =>
    refusal(
      'invalid',
      `${SERVER}.RuleValidationException`,
      `TF401326: Invalid field status 'ReadOnly' for field '${referenceName}'.`,
    ),

  /** The JSON patch itself is wrong. */
  badPatch: (message: string): ServiceError => refusal('invalid', `${PATCH}.PatchOperationFailedException`, message),

  /** Somebody else was faster. */
  testFailed: (path: string, value: unknown, wanted: unknown): ServiceError =>
    refusal(
      'outdated',
      `${PATCH}.TestPatchOperationFailedException`,
      `VS403351: Test Operation for path ${path} failed, value ${value} was not equal to test value ${wanted}.`,
    ),

  /** A field holds what its rules do not allow. */
  rule: ({ referenceName, flags, message }: RuleError): ServiceError =>
    new ServiceError({
      kind: 'invalid',
      type: `${SERVER}.RuleValidationException`,
      message,
      details: {
        customProperties: {
          RuleValidationErrors: [
            {
              fieldReferenceName: referenceName,
              fieldStatusFlags: flags,
              errorMessage: message,
              fieldStatusCode: 524289,
              ruleValidationErrors: null,
            },
          ],
        },
        eventId: 3200,
      },
    }),
};
