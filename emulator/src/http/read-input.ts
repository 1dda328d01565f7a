import { errors } from '../areas/errors.js';

/**
 * Reads the JSON body of a request.
 * @param name What the service calls the body in its errors.
 * @throws ServiceError when it is missing, of another media type, or not JSON.
 */
export function readInput(body: Buffer, type: string | undefined, name: string): unknown {
  if (body.length === 0) throw errors.missing(name);
  if (!/^application\/(json|json-patch\+json)\b/i.test(type ?? '')) throw errors.unsupportedMediaType(type ?? '');
  try {
    return JSON.parse(body.toString().replace(/^\uFEFF/, ''));
  } catch (error) {
    throw errors.badArgument(`The body of the request is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
