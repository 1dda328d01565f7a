import { parseEnum } from '../parse-enum.js';
import type { Project } from './project.js';

const VISIBILITIES: Record<Project['visibility'], number> = { private: 0, public: 2 };

/** Who may see a project. @throws ServiceError for anything but `private` and `public`. */
export const parseVisibility = (value: unknown): Project['visibility'] => parseEnum(VISIBILITIES, value, 'visibility');
