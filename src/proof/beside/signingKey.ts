// A key in a file: of an office, which signs its closes, of a witness, of a province. It lies with whose it is; who publishes never has it.
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { anyText, hash, oneOf, readJson, readRecord, WrongShape } from '../shape.ts';
import { type ClosedFigure, type CloseStatement, sealedValue, statementIn, statementMessage } from './statement.ts';

const signingKeyFormat = 'yiwang-signing-key/1';

export interface SigningKeyFile {
  readonly format: typeof signingKeyFormat;
  /** For people: whose it is. */
  readonly office: string;
  readonly public: string;
  readonly secret: string;
}

const readFile = readRecord<SigningKeyFile>({
  format: oneOf([signingKeyFormat]),
  office: anyText,
  public: hash,
  secret: hash,
});

const publicOf = (secret: string): string => bytesToHex(ed25519.getPublicKey(hexToBytes(secret)));

/** `secret`: 32 bytes by chance. */
export function newSigningKey(office: string, secret: Uint8Array): SigningKeyFile {
  const inHex = bytesToHex(secret);
  return { format: signingKeyFormat, office, public: publicOf(inHex), secret: inHex };
}

/** Undefined of what is no such file, or was altered. */
export function signingKeyIn(text: string): SigningKeyFile | undefined {
  try {
    const key = readJson(text, readFile);
    return publicOf(key.secret) === key.public ? key : undefined;
  } catch (error) {
    if (error instanceof WrongShape) return undefined;
    throw error;
  }
}

/** A figure as the office is shown it, with what opens the commitment to it. */
export interface ShownFigure extends Omit<ClosedFigure, 'sealed'> {
  readonly value: string;
  readonly blinding: string;
}

/** Whether a line says of this office and period just what the office is shown. */
export function saysShown(
  statement: string,
  of: Pick<CloseStatement, 'city' | 'office' | 'period'>,
  shown: readonly ShownFigure[],
): boolean {
  const said = statementIn(statement);
  if (!said || said.city !== of.city || said.office !== of.office || said.period !== of.period) return false;
  const sealed = new Map(said.figures.map((one) => [`${one.id} ${one.version}`, one.sealed]));
  return (
    sealed.size === shown.length &&
    shown.every(
      ({ id, version, value, blinding }) =>
        sealed.get(`${id} ${version}`) === sealedValue(BigInt(value), BigInt(`0x${blinding}`)),
    )
  );
}

export const signWithKey = (secret: string, message: Uint8Array): string =>
  bytesToHex(ed25519.sign(message, hexToBytes(secret)));

export const signStatement = (secret: string, statement: string): string =>
  signWithKey(secret, statementMessage(statement));
