// Keys of offices, as they lie with them and never with the city.
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { statementMessage } from '../../src/proof/beside/statement.ts';

export const officeSecret = new Uint8Array(32).fill(7);

export const signedBy = (secret: Uint8Array, statement: string): { public: string; signature: string } => ({
  public: bytesToHex(ed25519.getPublicKey(secret)),
  signature: bytesToHex(ed25519.sign(statementMessage(statement), secret)),
});
