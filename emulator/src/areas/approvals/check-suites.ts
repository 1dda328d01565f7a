import type { Build } from '../build/build.js';
import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { approvalsOf } from './approvals.js';
import { CHECK_TYPES, type ProtectedResource } from './check.js';
import { type CheckRun, type CheckSuite, isOpen, type RunStatus } from './check-suite.js';
import { checksOf } from './checks.js';
import { endApproval } from './decide.js';
import { approvalErrors } from './errors.js';
import { evaluateCheck } from './evaluate-check.js';
import { startApproval } from './start-approval.js';

const MINUTE = 60_000;
/** Minutes until a check that waits for something is asked again, when it does not say itself. */
const RETRY = 5;
const ABORTED = 'Check aborted. This could be because the run was canceled or another check on the stage failed.';

interface NewSuite {
  /** A new one when left out. */
  id?: string | undefined;
  project: Project;
  build?: Build | undefined;
  resources: readonly ProtectedResource[];
  context?: unknown;
  /** When it is asked, in milliseconds since 1970; now when left out. */
  at?: number | undefined;
  ended?: CheckSuite['ended'];
}

/** The check suites of an organization. */
export class CheckSuites {
  readonly #organization: Organization;
  readonly #suites = new Map<string, CheckSuite>();

  constructor(organization: Organization) {
    this.#organization = organization;
  }

  /** @throws ServiceError that it is not found. */
  get(project: Project, id: string): CheckSuite {
    const suite = this.#suites.get(id.toLowerCase());
    if (suite?.project !== project) throw approvalErrors.suiteNotFound(id);
    return suite;
  }

  ofBuild(build: Build): CheckSuite[] {
    return [...this.#suites.values()].filter((suite) => suite.build === build);
  }

  /** Those that wait for something. */
  open(): CheckSuite[] {
    return [...this.#suites.values()].filter(({ runs }) => runs.some(isOpen));
  }

  /** Asks all checks of some resources. Those that need nobody and no time have an answer at once. */
  async start({ id, project, build, resources, context, at, ended = () => {} }: NewSuite): Promise<CheckSuite> {
    const organization = this.#organization;
    const checks = checksOf(organization)
      .on(project, resources)
      .filter(({ isDisabled }) => !isDisabled);
    const moment = at ?? organization.clock.now();
    const createdDate = new Date(moment).toISOString();
    const suite: CheckSuite = {
      id: id?.toLowerCase() ?? organization.newId('check suite'),
      project,
      build,
      resources,
      context,
      runs: checks.map((check) => ({
        id: organization.newId('check run'),
        check,
        status: 'queued',
        message: '',
        createdDate,
        completedDate: undefined,
      })),
      createdDate,
      completedDate: checks.length > 0 ? undefined : createdDate,
      ended,
    };
    // Most stages have nothing to pass, and nobody asks for what they did not wait for.
    if (suite.runs.length > 0 || !build) this.#suites.set(suite.id, suite);
    for (const run of suite.runs) await this.#ask(suite, run, moment);
    return suite;
  }

  /** Ends one run, and with a bad end all others of the suite. */
  async end(suite: CheckSuite, run: CheckRun, status: RunStatus, message = ''): Promise<void> {
    if (!isOpen(run)) return;
    run.status = status;
    run.message = message;
    run.completedDate = this.#organization.clock.date();
    await this.#endApproval(suite, run);
    if (status !== 'approved' && status !== 'bypassed') await this.cancel(suite);
    if (!suite.runs.some(isOpen)) suite.completedDate = run.completedDate;
    await suite.ended(run);
  }

  /** Ends whatever a suite still waits for. */
  async cancel(suite: CheckSuite): Promise<void> {
    for (const run of suite.runs.filter(isOpen)) await this.end(suite, run, 'canceled', ABORTED);
  }

  /** Asks the checks again that asked nobody and wait for something. */
  async retry(suite: CheckSuite): Promise<void> {
    for (const run of suite.runs)
      if (isOpen(run) && !isApproval(run)) await this.#evaluate(suite, run, this.#organization.clock.now());
  }

  async #ask(suite: CheckSuite, run: CheckRun, moment: number): Promise<void> {
    if (!isOpen(run)) return;
    const { clock } = this.#organization;
    run.status = 'running';
    clock.at(moment + run.check.timeout * MINUTE, () => this.end(suite, run, 'timedOut', 'The check timed out.'));
    if (!isApproval(run)) return this.#poll(suite, run, moment);
    startApproval(this.#organization, run.check, {
      id: run.id,
      build: suite.build,
      at: run.createdDate,
      decided: (status) => this.end(suite, run, status === 'approved' ? 'approved' : runStatus(status)),
    });
  }

  /** Asks a check until it has an answer. */
  async #poll(suite: CheckSuite, run: CheckRun, moment: number): Promise<void> {
    await this.#evaluate(suite, run, moment);
    if (!isOpen(run)) return;
    const minutes = run.check.settings.retryInterval || RETRY;
    this.#organization.clock.at(moment + minutes * MINUTE, (at) => this.#poll(suite, run, at));
  }

  async #evaluate(suite: CheckSuite, run: CheckRun, moment: number): Promise<void> {
    if (!isOpen(run)) return;
    const verdict = evaluateCheck(this.#organization, run.check, { build: suite.build, moment });
    if (verdict !== 'later') await this.end(suite, run, verdict);
  }

  /** An approval that something else than its approvers decided. */
  async #endApproval(suite: CheckSuite, run: CheckRun): Promise<void> {
    if (!isApproval(run)) return;
    const approval = approvalsOf(this.#organization).get(suite.project, run.id);
    const status = run.status === 'timedOut' || run.status === 'canceled' ? run.status : 'skipped';
    await endApproval(this.#organization, approval, status);
  }
}

const isApproval = ({ check }: CheckRun): boolean => check.type.id === CHECK_TYPES.approval.id;

const runStatus = (status: string): RunStatus => (status === 'timedOut' || status === 'canceled' ? status : 'rejected');

export const checkSuitesOf = perOrganization((organization) => new CheckSuites(organization));
