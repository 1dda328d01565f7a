import { AdocCommand, type Command } from '@adoc/sdk';
import { getLocal, type Local } from './local.js';

/** A command of the host itself, which may look behind the contract. */
export abstract class HostCommand<T extends typeof Command> extends AdocCommand<T> {
  protected get local(): Local {
    return getLocal(this.host);
  }
}
