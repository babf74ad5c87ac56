// What files need besides the database, from the settings of the environment.
import { join } from 'node:path';
import type { ByteStore } from './byteStore.ts';
import { clamd, type Scanner } from './clamd.ts';
import { diskBytes } from './diskBytes.ts';
import { s3Bytes } from './s3Bytes.ts';

export interface EvidenceStore {
  readonly bytes: ByteStore;
  /** Where files lie while they come in: always a folder of this machine. */
  readonly incoming: string;
  /** Null: none is set up, and files stay unscanned. */
  readonly scanner: Scanner | null;
}

export class EvidenceSettingsError extends Error {
  override name = 'EvidenceSettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const s3Names = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** S3_ENDPOINT chooses S3-compatible storage, CLAMD (unix:/path or host:port) a scanner. */
export function openEvidence(dataDir: string, environment: Environment): EvidenceStore {
  const folder = join(dataDir, 'files');
  return {
    bytes: environment['S3_ENDPOINT'] ? bucket(environment['S3_ENDPOINT'], environment) : diskBytes(folder),
    incoming: join(folder, 'incoming'),
    scanner: environment['CLAMD'] ? clamd(environment['CLAMD']) : null,
  };
}

function bucket(endpoint: string, environment: Environment): ByteStore {
  const missing = s3Names.filter((name) => !environment[name]);
  if (missing.length > 0) throw new EvidenceSettingsError(`S3_ENDPOINT is set, and ${missing.join(', ')} is not`);
  return s3Bytes({
    endpoint,
    bucket: environment['S3_BUCKET'] ?? '',
    region: environment['S3_REGION'] || 'us-east-1',
    accessKeyId: environment['S3_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: environment['S3_SECRET_ACCESS_KEY'] ?? '',
    prefix: environment['S3_PREFIX'] ?? '',
  });
}
