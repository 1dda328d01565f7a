import { type Answer, answer } from './answer.js';

interface Details {
  status: number;
  /** .NET class with its namespace; the last word becomes `typeKey`. */
  type: string;
  /** .NET assembly; the namespace when left out. */
  assembly?: string;
  message: string;
}

/** An error that the service answers as JSON, in the form all its clients know. */
export class ServiceError extends Error {
  readonly status: number;
  readonly #details: Details;

  constructor(details: Details) {
    super(details.message);
    this.status = details.status;
    this.#details = details;
  }

  toAnswer(): Answer {
    const { type, message, status } = this.#details;
    const cut = type.lastIndexOf('.');
    const body = {
      $id: '1',
      innerException: null,
      message,
      typeName: `${type}, ${this.#details.assembly ?? type.slice(0, cut)}`,
      typeKey: type.slice(cut + 1),
      errorCode: 0,
      eventId: 3000,
    };
    return answer.json(body, { status, headers: { 'X-TFS-ServiceError': encodeURIComponent(message) } });
  }
}
