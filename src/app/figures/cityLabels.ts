// A city's own labels of firms and projects: which it has, how many bear each, and what it does with one.
import { decideLabel, type LabelAct, type LabelChange } from '../../domain/figures/lists/labelAct.ts';
import { asWritten, type LabelKind, Labels, type LabelState, shipsLabel } from '../../domain/figures/lists/labels.ts';
import type { Actor } from '../../domain/people/role.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { write } from '../../storage/door/door.ts';
import { borneAmong, type KeptLabel, keptLabels, type LabelUse, labelUse } from '../../storage/figures/cityLabels.ts';
import { insertRows } from '../../storage/insert.ts';
import { countingScope, inScope, type Store, type Tx } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';
import { investorClassOf } from '../projects/projectLabels.ts';
import { keepersOfFigures } from './cityFigures.ts';

export interface CityLabel extends LabelUse {
  /** It comes with the program. */
  readonly ships: boolean;
  readonly state: LabelState;
  /** What was done with it, the latest first. */
  readonly history: readonly KeptLabel[];
  /** Labels that were joined to it, straight or by way of another. */
  readonly joined: readonly { readonly label: string; readonly history: readonly KeptLabel[] }[];
}

export interface AskedLabels {
  readonly kind: LabelKind;
  readonly q?: string | undefined;
  readonly page: number;
  readonly size: number;
  /** What those that ship are called, by their code. */
  readonly shipped: Readonly<Record<string, string>>;
}

export async function readLabels(
  store: Store,
  cityCode: string,
  { kind, q, page, size, shipped }: AskedLabels,
): Promise<{ rows: CityLabel[]; total: number }> {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const kept = (await keptLabels(tx, cityCode)).filter((one) => one.kind === kind);
    const labels = new Labels(kept);
    const own = labels.said(kind).filter(({ into }) => into === null);
    const away = labels.said(kind).filter(({ into }) => into !== null);
    const named = own.map(({ label, name }) => [label, name ?? shipped[label] ?? label] as const);
    const words = Object.fromEntries([...Object.entries(shipped), ...named]);
    for (const { label } of away) delete words[label];
    const paging = { limit: size, offset: (page - 1) * size };
    const found = await labelUse(tx, cityCode, { kind, standIns: labels.standIns(kind), words, q, ...paging });
    const historyOf = (label: string) => kept.filter((one) => one.label === label);
    const rows = found.rows.map((use): CityLabel => {
      const { name, into, ended } = labels.stateOf(kind, use.label) ?? asWritten;
      const joined = away
        .filter(({ label }) => labels.standsFor(kind, label) === use.label)
        .map(({ label }) => ({ label, history: historyOf(label) }));
      const ships = shipsLabel(kind, use.label);
      return { ...use, ships, state: { name, into, ended }, history: historyOf(use.label), joined };
    });
    return { rows, total: found.total };
  });
}

export async function setLabel(
  store: Store,
  actor: Actor,
  { key, act }: { readonly key: string; readonly act: LabelAct },
): Promise<{ id: string; version: number }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, keepersOfFigures);
  const officeIds = grants.map(({ officeId }) => officeId);
  const door = { cityCode, accountId, useCase: 'set_label', key, content: act, officeIds };
  return write(store, door, async ({ tx, recordedAt }) => {
    const { label, version, next } = await decided(tx, cityCode, act);
    const row = {
      city_code: cityCode,
      id: act.id,
      kind: act.kind,
      label,
      version,
      act: act.act,
      name: next.name,
      into_label: next.into,
      ended: next.ended,
      reason: act.reason,
      recorded_at: recordedAt,
      recorded_by: accountId,
    };
    await insertRows(tx, { city_label: [row] });
    return { result: { id: act.id, version }, summary: { kind: act.kind, label, act: act.act } };
  });
}

export interface LabelTried {
  /** The city's facts as they would be. */
  readonly facts: CityFacts;
  /** Labels that the act bears on. */
  readonly labels: readonly string[];
}

/** The act as if it were done; refused as it would be. */
export async function tryLabel(store: Store, facts: CityFacts, act: LabelChange): Promise<LabelTried> {
  const { cityCode } = facts;
  const { label, version, next } = await inScope(store, countingScope(cityCode), (tx) => decided(tx, cityCode, act));
  const added = { ...next, kind: act.kind, label, version, recorded: Date.parse(facts.foldedAt) };
  const labels = [label, next.into].filter((one) => one !== null);
  // What is kept of answers is kept by what it stands on; of a trial nothing stays.
  return { facts: { ...facts, basis: {}, ground: {}, labels: [added, ...facts.labels] }, labels };
}

async function decided(tx: Tx, cityCode: string, given: LabelChange) {
  const { kind } = given;
  const codeOf = (text: string) => (kind === 'investorClass' ? investorClassOf(text) : text);
  const act = { ...given, label: codeOf(given.label) };
  const kept = (await keptLabels(tx, cityCode)).filter((one) => one.kind === kind);
  const labels = new Labels(kept);
  const standsFor = (text: string) => labels.standsFor(kind, codeOf(text));
  const named = act.act === 'join' ? [act.into] : act.act === 'rename' ? [act.name] : [];
  const names = kept.flatMap(({ name }) => name ?? []);
  const borne = await borneAmong(tx, cityCode, kind, [act.label, ...[...named, ...names].map(standsFor)]);
  const versions = kept.filter(({ label }) => label === act.label);
  const outcome = decideLabel(act, { labels, versions, standsFor, isBorne: (label) => borne.has(label) });
  if ('breaches' in outcome) throw new Refusal(outcome.breaches);
  return { label: act.label, version: (versions[0]?.version ?? 0) + 1, next: outcome.next };
}
