import { funnelSteps } from '../../domain/campaign.ts';
import { funnelStepWord } from '../../labels/campaigns.ts';
import type { OfficeView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { useLanguage } from '../language/language.tsx';

/** The column of the whole city. */
export const cityKey = 'city';

export interface Goals {
  /** Ids of offices, and the city's column. */
  readonly rows: readonly string[];
  /** By `row step`. */
  readonly values: Readonly<Record<string, string>>;
}

interface GoalGridProps {
  readonly goals: Goals;
  readonly onChange: (goals: Goals) => void;
}

/** What is to be reached: a line for each step, a column for the city and for each office that has goals of its own. */
export function GoalGrid({ goals: { rows, values }, onChange }: GoalGridProps) {
  const { language, words } = useLanguage();
  const w = words.campaigns;
  const { data: offices = [] } = useApi<OfficeView[]>('/offices');
  const nameOf = (row: string) => (row === cityKey ? w.whole : (offices.find(({ id }) => id === row)?.shortName ?? ''));
  const addable = offices.filter(({ id, endedOn }) => endedOn === null && !rows.includes(id));
  return (
    <div className="wide goal-grid">
      <p className="quiet">{w.goalsHint}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.goals}</th>
            {rows.map((row) => (
              <th key={row} scope="col">
                {nameOf(row)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {funnelSteps.map((step) => (
            <tr key={step}>
              <th scope="row">{funnelStepWord(step, language)}</th>
              {rows.map((row) => (
                <td key={row}>
                  <input
                    inputMode="decimal"
                    aria-label={`${nameOf(row)} ${funnelStepWord(step, language)}`}
                    value={values[`${row} ${step}`] ?? ''}
                    onChange={({ target }) =>
                      onChange({ rows, values: { ...values, [`${row} ${step}`]: target.value } })
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <select
        aria-label={w.addOffice}
        value=""
        onChange={({ target }) => (target.value ? onChange({ rows: [...rows, target.value], values }) : undefined)}
      >
        <option value="">{w.addOffice}</option>
        {addable.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
