import { type ErrorKind, ServiceError } from '../service-error.js';

const check = (kind: ErrorKind, name: string, message: string): ServiceError =>
  new ServiceError({ kind, type: `Microsoft.Azure.Pipelines.Checks.WebApi.${name}`, message });

const approval = (kind: ErrorKind, name: string, message: string): ServiceError =>
  new ServiceError({ kind, type: `Microsoft.Azure.Pipelines.Approval.WebApi.${name}`, message });

/** What the service refuses about checks and approvals. */
export const approvalErrors = {
  checkNotFound: (id: number | string): ServiceError =>
    check('notFound', 'CheckConfigurationNotFoundException', `Check configuration with id ${id} could not be found.`),

  suiteNotFound: (id: string): ServiceError =>
    check('notFound', 'CheckSuiteNotFoundException', `Check suite with id ${id} could not be found.`),

  invalidCheck: (message: string): ServiceError => check('invalid', 'InvalidCheckConfigurationException', message),

  approvalNotFound: (id: string): ServiceError =>
    approval('notFound', 'ApprovalNotFoundException', `Approval with id ${id} could not be found.`),

  notAnApprover: (name: string, id: string): ServiceError =>
    approval('forbidden', 'ApprovalUnauthorizedException', `${name} is not authorized to update the approval ${id}.`),

  alreadyCompleted: (id: string): ServiceError =>
    approval('invalid', 'ApprovalAlreadyCompletedException', `The approval ${id} is already completed.`),

  notYet: (id: string): ServiceError =>
    approval('invalid', 'ApprovalNotInitiatedException', `The approval ${id} waits for an approver before this one.`),
};
