// What one chooses by: words, office and state, and what the noun says of itself.
import { Choose } from '../../form/choose/Choose.tsx';
import { atPath, filterKind } from '../../../domain/entries/listed.ts';
import { type CodeList, type ListedKind, nounOf } from '../../../domain/entries/nouns.ts';
import { listedWords } from '../../../labels/entries/nouns.ts';
import { nounChoices } from '../../../labels/nouns.ts';
import { useApi } from '../../api/useApi.ts';
import { useLanguage, useWords } from '../../language/language.tsx';
import { useNarrow } from '../../parts/useNarrow.ts';
import { SettledInput } from '../../projects/SettledInput.tsx';
import type { ListedAddress } from './useListed.ts';
import '../../projects/ledger.css';

interface ListedFiltersProps {
  readonly kind: ListedKind;
  readonly listed: ListedAddress;
  /** What is called so that a filter asks for by its id. */
  readonly asked: Readonly<Record<string, string>>;
}

/** Not typed, but come with a link. */
const isId = (value: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value);

export function ListedFilters({ kind, listed, asked }: ListedFiltersProps) {
  const { language, words } = useLanguage();
  const { data: offices = [] } = useApi('/offices');
  const narrow = useNarrow();
  const { filters, names, change } = listed;
  const named = listedWords(kind, language).filters;
  const choice = (
    name: string,
    label: string,
    options: readonly { readonly code: string; readonly word: string }[],
  ) => (
    <label key={name} className="filter">
      <span>{label}</span>
      <Choose
        aria-label={label}
        choices={options}
        none={words.projects.all}
        value={filters[name] ?? ''}
        onChange={(value) => change({ [name]: value })}
      />
    </label>
  );
  const typed = (name: string, label: string) => (
    <label key={name} className="filter">
      <span>{label}</span>
      <SettledInput
        type="search"
        label={label}
        className=""
        value={filters[name] ?? ''}
        onSettle={(value) => change({ [name]: value })}
      />
    </label>
  );
  const noun = nounOf(kind);
  const own = Object.entries(noun.listed?.filters ?? {}).map(([name, paths]) => {
    const label = named[name] ?? name;
    const what = filterKind(noun, paths);
    if (what === 'occasion' && isId(filters[name] ?? ''))
      return <OneChosen key={name} label={label} name={asked[name]} onDrop={() => change({ [name]: '' })} />;
    if (what === 'text' || what === 'occasion') return typed(name, label);
    const { field, list } = atPath(noun, paths[0]);
    const of = list?.field ?? field;
    const yesNo = (['true', 'false'] as const).map((code) => ({ code, word: words.form.yesNo[code] }));
    return choice(name, label, of.as === 'code' ? nounChoices(of.list as CodeList, language) : yesNo);
  });
  const states = (['verified', 'waiting'] as const).map((code) => ({ code, word: words.listed.states[code] }));
  const readable = offices.filter((office) => office.readable).map(({ id, name }) => ({ code: id, word: name }));
  const chosen = Object.keys(filters).length;
  const more = (
    <>
      {choice('office', words.projects.filter.office, readable)}
      {own}
      {choice('state', words.listed.state, states)}
      {chosen > 0 ? (
        <button
          type="button"
          className="plain-button"
          onClick={() => change(Object.fromEntries(names.map((name) => [name, undefined])))}
        >
          {words.projects.clear}
        </button>
      ) : null}
    </>
  );
  return (
    <search className="filters">
      {typed('q', words.listed.q)}
      {narrow ? (
        <details className="filters-more">
          <summary>{words.projects.moreFilters(filters['q'] ? chosen - 1 : chosen)}</summary>
          <div className="filters">{more}</div>
        </details>
      ) : (
        more
      )}
    </search>
  );
}

interface OneChosenProps {
  readonly label: string;
  /** Absent where no row of the list tells it. */
  readonly name: string | undefined;
  readonly onDrop: () => void;
}

/** One occasion, taken out where one sees it. */
function OneChosen({ label, name, onDrop }: OneChosenProps) {
  const { listed: words } = useWords();
  return (
    <div className="filter">
      <span>{label}</span>
      <button type="button" className="button" aria-label={words.dropProject(name ?? label)} onClick={onDrop}>
        {name ?? words.oneChosen} ×
      </button>
    </div>
  );
}
