import { Choose } from '../form/choose/Choose.tsx';
import type { ReactNode } from 'react';
import { nounChoices, nounWord } from '../../labels/nouns.ts';
import { useApi } from '../api/useApi.ts';
import { PeriodPicker } from '../form/PeriodPicker.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { ledgerFilterNames, type FilterName, type LedgerQuery } from './ledgerQuery.ts';
import { LightFilter } from './LightFilter.tsx';
import { SettledInput } from './SettledInput.tsx';

/** Words, office, industry, stage, size and time. All of it is the server's work. */
interface LedgerFiltersProps {
  readonly ledger: LedgerQuery;
  /** Where the stages are columns nobody chooses one. */
  readonly isByStage?: boolean;
}

export function LedgerFilters({ ledger, isByStage = false }: LedgerFiltersProps) {
  const { language, words } = useLanguage();
  const { data: offices } = useApi('/offices');
  const { data: industries } = useApi('/industries');
  const narrow = useNarrow();
  const { filters, change } = ledger;
  const text = words.projects.filter;
  const chosen = Object.keys(filters).length;

  const choice = (name: FilterName, options: readonly { code: string; word: string }[]) => (
    <Filter name={text[name]}>
      <Choose
        aria-label={text[name]}
        choices={options}
        none={words.projects.all}
        value={filters[name] ?? ''}
        onChange={(value) => change({ [name]: value })}
      />
    </Filter>
  );
  const input = (name: FilterName, type: 'search' | 'number', short = false) => (
    <SettledInput
      type={type}
      label={text[name]}
      className={short ? 'filter-narrow' : ''}
      value={filters[name] ?? ''}
      onSettle={(value) => change({ [name]: value })}
    />
  );

  const more = (
    <>
      {choice(
        'office',
        (offices ?? []).filter((office) => office.readable).map(({ id, name }) => ({ code: id, word: name })),
      )}
      {choice(
        'section',
        (industries ?? []).filter((each) => each.level === 1).map(({ code, name }) => ({ code, word: name })),
      )}
      {isByStage ? null : choice('stage', nounChoices('stage', language))}
      {choice('status', nounChoices('status', language))}
      <LightFilter ledger={ledger} />
      <LabelFilter of="investorClass" ledger={ledger} />
      <LabelFilter of="tag" ledger={ledger} />
      <span className="filter-break" />
      <Filter name={words.projects.signedBetween} group>
        <SignedIn ledger={ledger} />
      </Filter>
      <Filter name={words.projects.investmentBetween} group>
        {input('minYi', 'number', true)}
        <span aria-hidden="true">–</span>
        {input('maxYi', 'number', true)}
      </Filter>
      {chosen > 0 ? (
        <button
          type="button"
          className="plain-button"
          onClick={() => change(Object.fromEntries(ledgerFilterNames.map((name) => [name, undefined])))}
        >
          {words.projects.clear}
        </button>
      ) : null}
    </>
  );
  return (
    <search className="filters">
      <Filter name={text.q}>{input('q', 'search')}</Filter>
      {narrow ? (
        <details className="filters-more">
          <summary>{words.projects.moreFilters(filters.q ? chosen - 1 : chosen)}</summary>
          <div className="filters">{more}</div>
        </details>
      ) : (
        more
      )}
    </search>
  );
}

/** By a label that projects in reach bear; one that the address names stays to be seen. Where nothing bears any, no filter. */
function LabelFilter({ of, ledger: { filters, change } }: { of: 'investorClass' | 'tag'; ledger: LedgerQuery }) {
  const { language, words } = useLanguage();
  const { data } = useApi('/projects/labels');
  const borne = (data ?? []).filter((each) => each.of === of);
  const chosen = filters[of] ?? '';
  const known = borne.find(({ label, word }) => label === chosen || word === chosen);
  if (borne.length === 0 && !chosen) return null;
  return (
    <Filter name={words.projects.filter[of]}>
      <select value={known?.label ?? chosen} onChange={(event) => change({ [of]: event.target.value })}>
        <option value="">{words.projects.all}</option>
        {chosen && !known ? (
          <option value={chosen}>{of === 'tag' ? chosen : nounWord('investorClass', chosen, language)}</option>
        ) : null}
        {borne.map(({ label, word }) => (
          <option key={label} value={label}>
            {word}
          </option>
        ))}
      </select>
    </Filter>
  );
}

/** A view that was saved before says the days apart. */
function SignedIn({ ledger: { filters, change } }: { ledger: LedgerQuery }) {
  const { projects: w } = useWords();
  const { signed, signedFrom = '', signedTo = '' } = filters;
  return (
    <PeriodPicker
      label={w.signedBetween}
      none={w.all}
      value={signed || (signedFrom || signedTo ? `${signedFrom}..${signedTo}` : '')}
      onChange={(period) => change({ signed: period, signedFrom: '', signedTo: '' })}
    />
  );
}

/** A filter under its name; two inputs that belong together are a group. */
function Filter({ name, group = false, children }: { name: string; group?: boolean; children: ReactNode }) {
  if (!group) {
    return (
      <label className="filter">
        <span>{name}</span>
        {children}
      </label>
    );
  }
  return (
    <fieldset className="filter">
      <legend>{name}</legend>
      <div className="filter-pair">{children}</div>
    </fieldset>
  );
}
