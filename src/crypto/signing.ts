// The key that signs what a city publishes: Ed25519 (RFC 8032), as the format of proofs says.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface NewKey {
  /** 32 bytes. */
  readonly public: Buffer;
  /** PKCS #8, for the vault. */
  readonly private: Buffer;
}

export function newSigningKey(): NewKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    public: rawOf(publicKey),
    private: privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}

const rawOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(-32);

/** Of a private key that was kept. Throws of what is none. */
export const publicOf = (pkcs8: Buffer): Buffer =>
  rawOf(createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })));

/** Signatures in hexadecimal digits. */
export function signerOf(pkcs8: Buffer): (message: Uint8Array) => string {
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return (message) => sign(null, message, key).toString('hex');
}
