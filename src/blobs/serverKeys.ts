// What the server's key makes: the marks of links, and what lies encrypted in the database; by the suite that YIWANG_CRYPTO names.
import { type Marker, markerOf } from '../crypto/marks.ts';
import { suiteNamed } from '../crypto/suite.ts';
import { type Vault, vaultOf } from '../crypto/vault.ts';
import { openSecretKey } from './secretKey.ts';

export async function openKeys(
  dataDir: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly marker: Marker; readonly secrets: Vault }> {
  const suite = suiteNamed(environment['YIWANG_CRYPTO']);
  const key = await openSecretKey(dataDir, environment['YIWANG_SECRET_KEY']);
  return { marker: markerOf(key, suite), secrets: vaultOf(key, suite) };
}
