/** A lock while it is held. */
export interface HeldLock {
  /** Rejects when somebody took the lock over; to be called right before a change takes effect. */
  confirm(): Promise<void>;
}
