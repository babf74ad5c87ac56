// The one way to choose a period: a year's parts, an assessment year, or from one day to another.
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { partsOfYear, yearOfText } from '../../domain/figures/periodParts.ts';
import { partName } from '../../labels/figures/periods.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { useSession } from '../shell/session.tsx';
import { DayField } from './DayField.tsx';
import './period.css';

interface PeriodPickerProps {
  readonly label: string;
  /** As addresses write it; empty where none is chosen. */
  readonly value: string;
  /** What stands for no period, where none need be chosen. */
  readonly none?: string;
  readonly yearsOnly?: boolean;
  readonly onChange: (period: string) => void;
}

export function PeriodPicker({ label, value, none, yearsOnly = false, onChange }: PeriodPickerProps) {
  const words = useWords();
  const card = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (card.current) card.current.open = false;
  };
  const name = value === '' ? (none ?? words.period.choose) : words.periodName(value);
  return (
    <details
      className="period"
      ref={card}
      onBlur={({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        close();
        card.current?.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={`${label} ${name}`}>{name}</summary>
      <PeriodCard
        key={value}
        value={value}
        none={none}
        yearsOnly={yearsOnly}
        onChoose={(period) => {
          close();
          onChange(period);
        }}
      />
    </details>
  );
}

/** The same as a field of a form, under its name. */
export function PeriodField(props: PeriodPickerProps) {
  return (
    <div className="field period-field">
      <span className="period-label">{props.label}</span>
      <PeriodPicker {...props} />
    </div>
  );
}

interface PeriodCardProps extends Pick<PeriodPickerProps, 'value' | 'none' | 'yearsOnly'> {
  readonly onChoose: (period: string) => void;
}

function PeriodCard({ value, none, yearsOnly, onChoose }: PeriodCardProps) {
  const { language, words } = useLanguage();
  const { assessmentYears, today } = useSession();
  const [year, setYear] = useState(Number(yearOfText(value) ?? today.slice(0, 4)));
  const parts = partsOfYear(String(year));
  const rows: readonly (readonly string[])[] = yearsOnly
    ? [[parts.whole]]
    : [
        [parts.whole, ...parts.halves, ...(assessmentYears.includes(year) ? [`A${year}`] : [])],
        parts.quarters,
        parts.months,
        parts.through,
      ];
  return (
    <div className="period-card">
      <div className="period-year">
        <button
          type="button"
          className="plain-button"
          aria-label={words.period.before}
          onClick={() => setYear(year - 1)}
        >
          ‹
        </button>
        <strong>{words.periodName(String(year))}</strong>
        <button
          type="button"
          className="plain-button"
          aria-label={words.period.after}
          onClick={() => setYear(year + 1)}
        >
          ›
        </button>
      </div>
      {rows.map((row) => (
        <div key={row[0]} className="period-row">
          {row.map((period) => (
            <button key={period} type="button" aria-pressed={period === value} onClick={() => onChoose(period)}>
              {period.startsWith('A') ? words.period.assessment : partName(period, language)}
            </button>
          ))}
        </div>
      ))}
      {yearsOnly ? null : <FromTo value={value} onChoose={onChoose} />}
      {none === undefined ? null : (
        <button type="button" className="plain-button" onClick={() => onChoose('')}>
          {none}
        </button>
      )}
    </div>
  );
}

const fromTo = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

/** Two days; either is kept as long as the other is not there yet. */
function FromTo({ value, onChoose }: Pick<PeriodCardProps, 'value' | 'onChoose'>) {
  const words = useWords();
  const [, first = '', last = ''] = fromTo.exec(value) ?? [];
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(last);
  return (
    <div className="period-days">
      <DayField label={words.period.from} value={from} max={to} onChange={setFrom} />
      <DayField label={words.period.to} value={to} min={from} onChange={setTo} />
      <button
        type="button"
        className="button"
        disabled={from === '' || to === '' || from > to}
        onClick={() => onChoose(`${from}..${to}`)}
      >
        {words.period.take}
      </button>
    </div>
  );
}
