// The city's keys: one signs, and with its last signature it hands over to the next.
import { v7 as uuidv7 } from 'uuid';
import { keyListFormat, type KeyList, keyMessage } from '../../../proof/keys.ts';
import { proofKeys } from '../../../storage/bulletin/proofs.ts';
import type { Writing } from '../../../storage/door/door.ts';
import { newPublishingKey, signerOf } from '../../../crypto/signing.ts';
import type { Vault } from '../../../crypto/vault.ts';
import { cityNamed } from '../../../storage/names.ts';
import { countingScope, inScope, type Store, type Tx } from '../../../storage/store.ts';

export interface SigningKey {
  readonly no: number;
  /** In hexadecimal digits. */
  readonly public: string;
  /** Signature in hexadecimal digits. */
  readonly sign: (message: Uint8Array) => string;
}

const ownerOf = (cityCode: string, no: number): string => `proof key ${cityCode} ${no}`;

function keyFrom(no: number, pkcs8: Buffer, publicKey: Uint8Array): SigningKey {
  const inHex = Buffer.from(publicKey).toString('hex');
  return { no, public: inHex, sign: signerOf(pkcs8) };
}

interface At extends Pick<Writing, 'tx' | 'recordedAt'> {
  readonly cityCode: string;
  readonly secrets: Vault;
}

/** The key that signs now; undefined where there is none, or where it cannot be opened with the server's key. */
async function currentKey({ tx, cityCode, secrets }: Omit<At, 'recordedAt'>): Promise<SigningKey | undefined> {
  const last = (await proofKeys(tx, cityCode)).at(-1);
  const opened = last && secrets.unseal(last.sealed, ownerOf(cityCode, last.no));
  return last && opened && keyFrom(last.no, opened, last.public_key);
}

/** The same, made where there is none. */
export async function signingKey(at: At): Promise<SigningKey> {
  return (await currentKey(at)) ?? addKey(at, 'first_or_lost');
}

/** Another key in the place of the one that signs, which signs it. */
export async function addKey(at: At, reason: string): Promise<SigningKey> {
  const { tx, recordedAt, cityCode, secrets } = at;
  const before = await currentKey(at);
  const no = ((await proofKeys(tx, cityCode)).at(-1)?.no ?? 0) + 1;
  const { public: raw, private: pkcs8 } = newPublishingKey();
  const key = keyFrom(no, pkcs8, raw);
  const { nameZh } = await cityNamed(tx, cityCode);
  const signed = before?.sign(keyMessage(nameZh, { no, public: key.public, from: recordedAt }));
  const row = {
    city_code: cityCode,
    id: uuidv7(),
    no,
    public_key: raw,
    sealed: secrets.seal(pkcs8, ownerOf(cityCode, no)),
    signed: signed === undefined ? null : Buffer.from(signed, 'hex'),
    reason,
    recorded_at: recordedAt,
  };
  await tx.insertInto('proof_key').values(row).execute();
  return key;
}

/** As it is published. */
export async function keyListOf(store: Store, cityCode: string): Promise<KeyList> {
  return inScope(store, countingScope(cityCode), (tx) => keyListIn(tx, cityCode));
}

async function keyListIn(tx: Tx, cityCode: string): Promise<KeyList> {
  const { nameZh: city } = await cityNamed(tx, cityCode);
  const keys = (await proofKeys(tx, cityCode)).map(({ no, public_key: key, recorded_at: from, signed }) => ({
    no,
    public: Buffer.from(key).toString('hex'),
    from,
    signed: signed && Buffer.from(signed).toString('hex'),
  }));
  return { format: keyListFormat, city, keys };
}
