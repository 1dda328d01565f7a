/** What our files hold. Values are unknown until somebody has looked at them. */
export type JsonObject = Record<string, unknown>;
