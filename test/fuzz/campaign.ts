// Requests by everybody to every route, seeded: what the server may answer is written in `faultOf`.
import * as fc from 'fast-check';
import { everyRoute } from '../../scripts/rightsPage.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { cellOf, type Holder, holders } from '../../src/server/access.ts';
import { must } from '../fixture/must.ts';
import { type Holders, nameOf } from '../scenarios/samples/holders.ts';
import { type Sample, samples } from '../scenarios/samples/samples.ts';
import { faultOf, isJson } from './answers.ts';
import { IdPool } from './knownIds.ts';
import { sampler } from './sampler.ts';
import { bentSample, type Bent, described, type Operation } from './requests.ts';
import type { Schema } from './schemaValues.ts';

export interface Campaign {
  readonly seed: number;
  readonly requests: number;
  /** Milliseconds that no answer may take longer than. */
  readonly budget: number;
}

export interface Outcome {
  readonly faults: readonly string[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly slowest: readonly string[];
}

interface Description {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: Operation['parameters'];
            readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
          }
        >
      >
    >
  >;
}

export async function runCampaign(city: Holders, { seed, requests, budget }: Campaign): Promise<Outcome> {
  const operations = await operationsOf(city);
  const access = new Map((await everyRoute()).map((route) => [`${route.method} ${route.path}`, route.access]));
  const pool = new IdPool();
  const faults: string[] = [];
  const statuses: Record<string, number> = {};
  const times: { readonly name: string; readonly ms: number }[] = [];
  for (let n = 0; n < requests; n++) {
    const random = sampler(seed + n);
    const operation = random(fc.constantFrom(...operations));
    const name = `${operation.method} ${operation.path}`;
    const declared = must(access.get(name), `the route ${name}`);
    const may = holders.filter((one) => ['served', 'without_row'].includes(String(cellOf(declared, one))));
    const holder: Holder = random(fc.constantFrom(...(random(fc.nat(9)) < 8 && may.length > 0 ? may : holders)));
    const sample = random(fc.nat(9)) < 4 ? await sampleOf(city, name) : undefined;
    const bent: Bent = random(sample ? bentSample(sample) : described(operation, (field) => pool.of(field)));
    const started = performance.now();
    const answer = await city.askAs(holder, { method: operation.method, ...bent });
    const ms = performance.now() - started;
    times.push({ name, ms });
    const status = String(answer.statusCode);
    statuses[status] = (statuses[status] ?? 0) + 1;
    const fault = faultOf(answer) ?? (ms > budget ? `took ${Math.round(ms)} ms` : undefined);
    if (fault) {
      const sent = Buffer.isBuffer(bent.body)
        ? `${bent.body.length} bytes`
        : (JSON.stringify(bent.body)?.slice(0, 600) ?? '');
      faults.push(
        `#${n} ${nameOf(holder)} ${name} ${bent.url.slice(0, 300)} ${sent}\n   ${fault}\n   ${city.logged.splice(0).join('\n').slice(0, 600)}`,
      );
    }
    if (isJson(answer) && answer.statusCode < 300) pool.learn(operation.path.split('/')[3] ?? '', answer.json());
  }
  const slowest = times.toSorted((a, b) => b.ms - a.ms).slice(0, 5);
  return { faults, statuses, slowest: slowest.map((one) => `${Math.round(one.ms)} ms ${one.name}`) };
}

/** What other requests have made of the city may leave no room for a sound one. */
async function sampleOf(city: Holders, name: string): Promise<Sample | undefined> {
  try {
    return await samples[name]?.(city.store);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

async function operationsOf(city: Holders): Promise<Operation[]> {
  const description = (await city.askAs('guest', { method: 'GET', url: '/openapi.json' })).json<Description>();
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      parameters,
      body: requestBody?.content['application/json']?.schema,
    })),
  );
}
