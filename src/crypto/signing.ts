// The key that signs what a city publishes: Ed25519 (RFC 8032), as the format of proofs says.
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

export interface NewKey {
  /** 32 bytes. */
  readonly public: Buffer;
  /** PKCS #8, for the vault. */
  readonly private: Buffer;
}

export function newPublishingKey(): NewKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    public: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    private: privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}

/** Signatures in hexadecimal digits. */
export function signerOf(pkcs8: Buffer): (message: Uint8Array) => string {
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return (message) => sign(null, message, key).toString('hex');
}
