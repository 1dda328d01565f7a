/** A run as a client asks for it, or changes it. */
export interface BuildInput {
  id?: number | null;
  definition?: { id?: number | null } | null;
  sourceBranch?: string | null;
  sourceVersion?: string | null;
  reason?: unknown;
  requestedFor?: { id?: string | null } | null;
  /** Variables as JSON text. */
  parameters?: string | null;
  templateParameters?: Record<string, unknown> | null;
  triggerInfo?: Record<string, string> | null;
  queue?: { id?: number | null } | null;
  priority?: unknown;
  tags?: string[] | null;
  status?: unknown;
  keepForever?: boolean | null;
  retainedByRelease?: boolean | null;
  buildNumber?: string | null;
  quality?: string | null;
}
