// Secrets that must be read again lie encrypted in the database; whoever opens it has been given the key.
export interface Secrets {
  readonly seal: (secret: Uint8Array, owner: string) => Buffer;
  /** Undefined where it was sealed under another key, for another owner, or was changed. */
  readonly unseal: (sealed: Uint8Array, owner: string) => Buffer | undefined;
}
