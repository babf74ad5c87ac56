import { lightsShown } from '../../domain/lights/lightRule.ts';
import { colourWord } from '../../labels/lights/nouns.ts';
import { useApi } from '../api/useApi.ts';
import { Choose } from '../form/choose/Choose.tsx';
import { useLanguage } from '../language/language.tsx';
import type { LedgerQuery } from './ledgerQuery.ts';

/** By a project's strongest light today. Where the city has no rule that is on, no filter. */
export function LightFilter({ ledger: { filters, change } }: { readonly ledger: LedgerQuery }) {
  const { language, words } = useLanguage();
  const { data } = useApi('/light-rules');
  const areOn = data?.rules.some(({ state }) => state === 'inForce') ?? false;
  const chosen = filters.light ?? '';
  if (!areOn && !chosen) return null;
  return (
    <label className="filter">
      <span>{words.projects.filter.light}</span>
      <Choose
        aria-label={words.projects.filter.light}
        choices={lightsShown.toReversed().map((code) => ({ code, word: colourWord(code, language) }))}
        none={words.projects.all}
        value={chosen}
        onChange={(light) => change({ light })}
      />
    </label>
  );
}
