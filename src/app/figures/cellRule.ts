// The city's rule of small cells: everyone may read it, the administrator of the whole city sets it from a day on.
import { type CellRule, cellRuleBreaches, defaultCellRule, type SetCellRule } from '../../domain/figures/cells.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write } from '../../storage/door/door.ts';
import { cellRules, type KeptCellRule } from '../../storage/figures/cellRules.ts';
import { insertRows } from '../../storage/insert.ts';
import { KeptAppended, type LedgerAt } from '../../storage/figures/keptAppended.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export interface CityCellRule {
  readonly inForce: CellRule;
  /** Every setting, the latest day first. */
  readonly settings: readonly KeptCellRule[];
}

export async function readCellRule(store: Store, cityCode: string): Promise<CityCellRule> {
  const settings = await inScope(store, countingScope(cityCode), (tx) => cellRules(tx, cityCode));
  return { inForce: inForceOf(settings, store), settings };
}

const kept = new KeptAppended('cell_rule', cellRules);

/** The rule in force alone, which every question about a figure is held against. */
export async function cellRuleInForce(store: Store, ledger: LedgerAt): Promise<CellRule> {
  return inForceOf(await kept.get(store, ledger), store);
}

function inForceOf(settings: readonly KeptCellRule[], { clock }: Store): CellRule {
  const today = todayOf(clock);
  const { finest, toldInstantsOnly, questionsAnHour } =
    settings.find(({ effectiveFrom }) => effectiveFrom <= today) ?? defaultCellRule;
  return { finest, toldInstantsOnly, questionsAnHour };
}

export async function setCellRule(
  store: Store,
  actor: Actor,
  { key, rule }: { readonly key: string; readonly rule: SetCellRule },
): Promise<{ id: string }> {
  const { cityCode, accountId, grants } = await inCity(store, actor, ['admin']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const act = { cityCode, accountId, useCase: 'set_cell_rule', key, content: rule, officeIds };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const breaches = cellRuleBreaches(rule, today);
    if (breaches.length > 0) throw new Refusal(breaches);
    const row = {
      city_code: cityCode,
      id: rule.id,
      effective_from: rule.effectiveFrom,
      finest: rule.finest,
      told_instants_only: rule.toldInstantsOnly,
      questions_an_hour: rule.questionsAnHour,
      reason: rule.reason,
      recorded_at: recordedAt,
      recorded_by: accountId,
    };
    await insertRows(tx, { cell_rule: [row] });
    return { result: { id: rule.id }, summary: { effectiveFrom: rule.effectiveFrom, finest: rule.finest } };
  });
}
