import { parseEnum } from './parse-enum.js';
import type { ThreadStatus } from './pull-request.js';

/** In the order of their numbers, which clients send as well. */
const STATUSES: readonly ThreadStatus[] = ['unknown', 'active', 'fixed', 'wontFix', 'closed', 'byDesign', 'pending'];

/** @throws ServiceError when it is none. */
export const parseThreadStatus = (value: unknown): ThreadStatus => parseEnum(STATUSES, value, 'status');
