// Vault that must be read again lie encrypted in the database; the key lies elsewhere, and who opens the database has been
// given it. Each is bound to its owner, so that one put into another's row does not open.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SuiteName } from './suite.ts';

export interface Vault {
  readonly seal: (secret: Uint8Array, owner: string) => Buffer;
  /** Undefined where it was sealed under another key, for another owner, or was changed. */
  readonly unseal: (sealed: Uint8Array, owner: string) => Buffer | undefined;
}

/** Seals by the suite, opens what either has sealed. */
export function vaultOf(key: Buffer, suite: SuiteName = 'sha'): Vault {
  const [aes, sm4] = [aesVault(key), sm4Vault(key)];
  return {
    seal: (suite === 'sm' ? sm4 : aes).seal,
    unseal: (sealed, owner) =>
      (startsLike(sealed) ? sm4.unseal(sealed, owner) : undefined) ?? aes.unseal(sealed, owner),
  };
}

function aesVault(key: Buffer): Vault {
  const cipher = 'aes-256-gcm';
  const [ivLength, tagLength] = [12, 16];
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

/** What SM4 has sealed begins like this: one in 2^32 of the others does too, and is then opened as what it is. */
const beginning = Buffer.from('sm4\u0001');
const startsLike = (sealed: Uint8Array): boolean => beginning.equals(sealed.subarray(0, beginning.length));

/** First encrypted, then authenticated, with a key each: what does not carry the mark is never decrypted. */
function sm4Vault(key: Buffer): Vault {
  const [ivLength, macLength] = [16, 32];
  const cipherKey = Buffer.from(hkdfSync('sm3', key, '', 'yiwang: sealed by sm4', 16));
  const macKey = Buffer.from(hkdfSync('sm3', key, '', 'yiwang: mark of what sm4 sealed', 32));
  /** The owner's length stands before it, or a part of the one could be taken for a part of the other. */
  const macOf = (owner: string, iv: Uint8Array, body: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(owner));
    return createHmac('sm3', macKey).update(length).update(owner).update(iv).update(body).digest();
  };
  return {
    seal(secret, owner) {
      const iv = randomBytes(ivLength);
      const sealing = createCipheriv('sm4-ctr', cipherKey, iv);
      const body = Buffer.concat([sealing.update(secret), sealing.final()]);
      return Buffer.concat([beginning, iv, macOf(owner, iv, body), body]);
    },
    unseal(sealed, owner) {
      const rest = sealed.subarray(beginning.length);
      const [iv, mac, body] = [
        rest.subarray(0, ivLength),
        rest.subarray(ivLength, ivLength + macLength),
        rest.subarray(ivLength + macLength),
      ];
      if (mac.length < macLength || !timingSafeEqual(mac, macOf(owner, iv, body))) return undefined;
      const opening = createDecipheriv('sm4-ctr', cipherKey, iv);
      return Buffer.concat([opening.update(body), opening.final()]);
    },
  };
}
