// Secrets that must be read again lie encrypted in the database (AES-256-GCM); the key lies elsewhere. Each is bound
// to its owner, so that one put into another's row does not open.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Secrets } from '../../../storage/keeping/secrets.ts';

export type Vault = Secrets;

const cipher = 'aes-256-gcm';
const [ivLength, tagLength] = [12, 16];

export function vaultOf(key: Buffer): Vault {
  return {
    seal(secret, owner) {
      const iv = randomBytes(ivLength);
      const sealing = createCipheriv(cipher, key, iv).setAAD(Buffer.from(owner));
      const body = Buffer.concat([sealing.update(secret), sealing.final()]);
      return Buffer.concat([iv, sealing.getAuthTag(), body]);
    },
    unseal(sealed, owner) {
      const [iv, tag] = [sealed.subarray(0, ivLength), sealed.subarray(ivLength, ivLength + tagLength)];
      try {
        const opening = createDecipheriv(cipher, key, iv, { authTagLength: tagLength });
        opening.setAAD(Buffer.from(owner)).setAuthTag(tag);
        return Buffer.concat([opening.update(sealed.subarray(ivLength + tagLength)), opening.final()]);
      } catch {
        return undefined;
      }
    },
  };
}
