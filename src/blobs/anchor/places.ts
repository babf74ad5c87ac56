// Where heads are written down: always a file beside the data; another file and an address where the environment names them.
import { join, resolve } from 'node:path';

export interface AnchorPlaces {
  readonly data: string;
  /** On another disk or another machine, best where nothing can be written over. */
  readonly elsewhere?: string;
  /** Takes lines by POST, and gives them back by GET where it can. */
  readonly address?: { readonly url: string; readonly token?: string };
}

export class AnchorSettingsError extends Error {
  override name = 'AnchorSettingsError';
}

/** YIWANG_ANCHOR_FILE, YIWANG_ANCHOR_URL and YIWANG_ANCHOR_TOKEN, which is sent with what is posted. */
export function anchorPlaces(dataDir: string, environment: Readonly<Record<string, string | undefined>>): AnchorPlaces {
  const { YIWANG_ANCHOR_FILE: file, YIWANG_ANCHOR_URL: url, YIWANG_ANCHOR_TOKEN: token } = environment;
  if (url && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new AnchorSettingsError(`YIWANG_ANCHOR_URL is no http address: ${url}`);
  return {
    data: join(dataDir, 'heads.log'),
    ...(file ? { elsewhere: resolve(file) } : {}),
    ...(url ? { address: { url, ...(token ? { token } : {}) } } : {}),
  };
}
