// Bytes in S3-compatible storage, path style. Requests are signed here; the body's hash is the file's own name.
import { AwsClient } from 'aws4fetch';
import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type ByteStore, hashInPath, type KeptBytes, pathOf, type ContentAddress } from './byteStore.ts';

export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Before every key, where a bucket is shared. */
  readonly prefix: string;
  /** Keys asked for at once. */
  readonly pageMost?: number;
}

export class S3Error extends Error {
  override name = 'S3Error';
}

const patienceMs = 60_000;

export function s3Bytes(settings: S3Settings): ByteStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey, prefix, pageMost = 1000 } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  const base = `${endpoint.replace(/\/$/, '')}/${bucket}`;

  async function ask(method: string, url: string, put?: { body: Blob; sha256: string }): Promise<Response> {
    const headers: Record<string, string> = put ? { 'x-amz-content-sha256': put.sha256 } : {};
    const signal = AbortSignal.timeout(patienceMs);
    // The hash is known, so the body is signed without being read twice.
    const signed = await client.sign(url, { method, headers, aws: { allHeaders: false } });
    const body = put ? { body: put.body } : {};
    const answer = await fetch(url, { method, headers: signed.headers, redirect: 'error', signal, ...body });
    if (answer.ok || answer.status === 404) return answer;
    await answer.body?.cancel();
    throw new S3Error(`${method} ${bucket}: HTTP ${answer.status}`);
  }
  const at = (place: ContentAddress) => `${base}/${prefix}${pathOf(place)}`;

  return {
    where: base,
    async keep(place, path) {
      const answer = await ask('PUT', at(place), { body: await openAsBlob(path), sha256: place.sha256 });
      if (!answer.ok) throw new S3Error(`PUT ${bucket}: HTTP ${answer.status}`);
      await answer.body?.cancel();
    },
    async has(place) {
      return (await ask('HEAD', at(place))).ok;
    },
    async open(place) {
      const answer = await ask('GET', at(place));
      if (answer.ok && answer.body) return Readable.fromWeb(answer.body as ReadableStream);
      await answer.body?.cancel();
      return undefined;
    },
    async *list(cityCode) {
      for (let after = ''; ; ) {
        const prefixed = `${prefix}${cityCode}/`;
        const query = new URLSearchParams({ prefix: prefixed, marker: after, 'max-keys': String(pageMost) });
        const page = await (await ask('GET', `${base}?${query.toString()}`)).text();
        const objects = [...page.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, object = '']) => object);
        yield* objects.flatMap(keptIn);
        after = textIn(objects.at(-1) ?? '', 'Key') ?? '';
        if (textIn(page, 'IsTruncated') !== 'true' || !after) return;
      }
    },
    async remove(place) {
      await (await ask('DELETE', at(place))).body?.cancel();
    },
  };
}

/** A list of objects is flat XML of known tags: the keys of a page in order, the last one the mark of the next page. */
function keptIn(object: string): KeptBytes[] {
  const sha256 = hashInPath(textIn(object, 'Key') ?? '');
  return sha256 ? [{ sha256, keptAt: new Date(textIn(object, 'LastModified') ?? 0) }] : [];
}

function textIn(xml: string, tag: string): string | undefined {
  const found = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];
  return found?.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
