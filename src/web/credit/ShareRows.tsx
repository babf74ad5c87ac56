import { Choose } from '../form/choose/Choose.tsx';
import { wholeBasisPoints } from '../../domain/credit/creditAgreement.ts';
import type { OfficeView } from '../../server/offices/cityViews.ts';
import { useWords } from '../language/language.tsx';
import { basisPointsText, sumOfShares, type TypedShare } from './shares.ts';

interface ShareRowsProps {
  readonly offices: readonly OfficeView[];
  readonly shares: readonly TypedShare[];
  readonly message?: string | undefined;
  readonly onChange: (shares: readonly TypedShare[]) => void;
}

/** Offices with their per cent; the sum stands below while it is typed. */
export function ShareRows({ offices, shares, message, onChange }: ShareRowsProps) {
  const words = useWords();
  const change = (at: number, more: Partial<TypedShare>) =>
    onChange(shares.map((share, n) => (n === at ? { ...share, ...more } : share)));
  const sum = sumOfShares(shares);
  const whole = sum === wholeBasisPoints;
  return (
    <fieldset className="wide share-rows">
      <legend>{words.credit.shares}</legend>
      {shares.map((share, n) => (
        // Rows are told apart by their place: an office may stand nowhere yet.
        <div className="share-row" key={n}>
          <Choose
            aria-label={words.credit.sharer(n + 1)}
            required
            choices={offices.map(({ id, name }) => ({ code: id, word: name }))}
            none={words.form.chooseOffice}
            value={share.officeId}
            onChange={(officeId) => change(n, { officeId })}
          />
          <input
            aria-label={words.credit.percent(n + 1)}
            required
            inputMode="decimal"
            className="right"
            maxLength={6}
            value={share.percent}
            onChange={(event) => change(n, { percent: event.target.value })}
          />
          <span>%</span>
          <button
            type="button"
            className="plain-button"
            disabled={shares.length === 1}
            onClick={() => onChange(shares.filter((_, at) => at !== n))}
          >
            {words.credit.dropOffice}
          </button>
        </div>
      ))}
      <div className="row">
        <button
          type="button"
          className="plain-button"
          disabled={shares.length >= 20}
          onClick={() => onChange([...shares, { officeId: '', percent: '' }])}
        >
          {words.credit.addOffice}
        </button>
        <span className={whole ? 'tabular' : 'tabular share-sum-wrong'} role="status">
          {whole ? words.credit.sum(basisPointsText(sum)) : words.credit.sumWrong(basisPointsText(sum))}
        </span>
      </div>
      {message ? (
        <p className="field-message" role="alert">
          {message}
        </p>
      ) : null}
    </fieldset>
  );
}
