import { nounChoices } from '../../labels/nouns.ts';
import { flagChoices } from '../../labels/verification/pendingFlags.ts';
import type { PendingPage } from '../../server/verification/views.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useLanguage } from '../language/language.tsx';

export interface PendingChoice {
  readonly officeId: string;
  readonly kind: string;
  readonly flag: string;
}

interface PendingFiltersProps {
  readonly filter: PendingChoice;
  readonly offices: PendingPage['offices'];
  readonly onChange: (name: keyof PendingChoice, value: string) => void;
  readonly onClear: () => void;
}

export function PendingFilters({ filter, offices, onChange, onClear }: PendingFiltersProps) {
  const { language, words } = useLanguage();
  const isFiltered = Object.values(filter).some(Boolean);
  const choice = (name: keyof PendingChoice, label: string, choices: readonly { code: string; word: string }[]) => (
    <ChoiceField
      label={label}
      none={words.verification.all}
      choices={choices}
      value={filter[name]}
      onChange={(value) => onChange(name, value)}
    />
  );
  return (
    <div className="pending-filters" role="search" aria-label={words.verification.filters}>
      {choice(
        'officeId',
        words.verification.office,
        offices.map(({ id, name }) => ({ code: id, word: name })),
      )}
      {choice('kind', words.verification.kind, nounChoices('entryKind', language))}
      {choice('flag', words.verification.flag, flagChoices(language))}
      {isFiltered ? (
        <button type="button" className="plain-button" onClick={onClear}>
          {words.verification.clear}
        </button>
      ) : null}
    </div>
  );
}
