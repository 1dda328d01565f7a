/** What a caller learns about its share of the service. */
interface RateLimit {
  /** Seconds to wait before the next request. */
  retryAfter: number;
  /** Seconds that this answer was held back; `retryAfter` when left out. */
  delay?: number;
  limit?: number;
  remaining?: number;
  /** Milliseconds since 1970 at which everything is as before. */
  resetAt: number;
}

/** @see https://learn.microsoft.com/azure/devops/integrate/concepts/rate-limits */
export function rateLimitHeaders({ retryAfter, delay, limit, remaining, resetAt }: RateLimit): Record<string, string> {
  return {
    'Retry-After': String(retryAfter),
    'X-RateLimit-Resource': 'Concurrency',
    'X-RateLimit-Delay': String(delay ?? retryAfter),
    'X-RateLimit-Limit': String(limit ?? 200),
    'X-RateLimit-Remaining': String(remaining ?? 0),
    'X-RateLimit-Reset': String(Math.ceil(resetAt / 1000)),
  };
}
