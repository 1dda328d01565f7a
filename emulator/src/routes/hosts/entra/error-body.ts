import type { EntraError } from '../../../areas/entra/entra-error.js';
import { type Answer, answer } from '../../../http/answer.js';
import type { HostCall } from '../host-route.js';

/** Says no as Entra ID does, with everything its support asks for. */
export function errorBody({ entra, headers, originOf }: HostCall, error: EntraError): Answer {
  const timestamp = `${entra.clock.date().slice(0, 19).replace('T', ' ')}Z`;
  const trace = entra.newId();
  const correlation = String(headers['client-request-id'] ?? entra.newId());
  const ids = `Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`;
  const { code, suberror } = error;
  const body = {
    error: error.error,
    error_description: `${error.message} ${ids}`,
    error_codes: code === undefined ? [] : [code],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    ...(code !== undefined && { error_uri: `${originOf('login.microsoftonline.com')}/error?code=${code}` }),
    ...(suberror !== undefined && { suberror }),
  };
  return answer.json(body, { status: error.isUnauthorized ? 401 : 400, headers: { 'Cache-Control': 'no-store' } });
}
