// What will be written, before it is: looked through once more by whoever founds the city.
import { nounWord } from '../../../labels/nouns.ts';
import type { FoundingPlan } from '../../../server/offices/foundingViews.ts';
import { useApi } from '../../api/useApi.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/Confirm.tsx';
import type { DraftCity } from './draft.ts';

interface FoundingSummaryProps {
  readonly city: DraftCity;
  readonly plan: FoundingPlan;
  readonly act: { readonly send: () => void; readonly busy: boolean; readonly error: unknown };
  readonly onClose: () => void;
}

export function FoundingSummary({ city, plan, act, onClose }: FoundingSummaryProps) {
  const { language, words } = useLanguage();
  const w = words.founding.summary;
  const chains = (useApi('/founding/chains').data ?? []).filter(({ id }) => city.chains.includes(id));
  const bureau = city.offices.find(({ kind }) => kind === 'bureau');
  const signs = city.issuer.trim() || bureau?.name;
  return (
    <Confirm
      title={w.title(city.nameZh)}
      action={w.action}
      busy={act.busy}
      error={act.error}
      onConfirm={() => act.send()}
      onClose={onClose}
    >
      <ul>
        {plan.offices.map(({ kind, offices }) => (
          <li key={kind}>{w.count(nounWord('officeKind', kind, language), offices)}</li>
        ))}
        <li>{signs ? w.signs(signs) : w.nobodySigns}</li>
        <li>{city.completeFrom ? w.complete(city.completeFrom) : w.completeUnsaid}</li>
        {chains.length > 0 ? <li>{w.chains(chains.map(({ name }) => name).join(words.listComma))}</li> : null}
      </ul>
      {plan.lacks.length > 0 ? (
        <div className="notice">
          <p>{w.lacks}</p>
          <ul>
            {plan.lacks.map((lack) => (
              <li key={lack}>{words.cityProfile.lack[lack]}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="quiet">{w.hint}</p>
    </Confirm>
  );
}
