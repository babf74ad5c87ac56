// Goals of a campaign: a row for each step, a column for the city and each office that has its own.
import { Choose } from '../form/choose/Choose.tsx';
import { funnelSteps } from '../../domain/pursuits/campaign.ts';
import { funnelStepWord } from '../../labels/pursuits/campaigns.ts';
import { useApi } from '../api/useApi.ts';
import { useLanguage } from '../language/language.tsx';
import { cityKey, type useCampaign } from './useCampaign.ts';
import { DataTable } from '../table/DataTable.tsx';

type GoalGridProps = Pick<ReturnType<typeof useCampaign>, 'rows' | 'setRows' | 'goals' | 'setGoals'>;

export function GoalGrid({ rows, setRows, goals, setGoals }: GoalGridProps) {
  const { language, words } = useLanguage();
  const w = words.campaigns;
  const { data: offices = [] } = useApi('/offices');
  const nameOf = (row: string) => (row === cityKey ? w.whole : (offices.find(({ id }) => id === row)?.shortName ?? ''));
  const addable = offices.filter(({ id, endedOn }) => endedOn === null && !rows.includes(id));
  return (
    <div className="wide goal-grid">
      <p className="quiet">{w.goalsHint}</p>
      <DataTable
        rows={funnelSteps}
        keyOf={(step) => step}
        columns={[
          { key: 'step', head: w.goals, names: true, cell: (step) => funnelStepWord(step, language) },
          ...rows.map((row) => ({
            key: row,
            head: nameOf(row),
            cell: (step: (typeof funnelSteps)[number]) => (
              <input
                inputMode="decimal"
                aria-label={`${nameOf(row)} ${funnelStepWord(step, language)}`}
                value={goals[`${row} ${step}`] ?? ''}
                onChange={({ target }) => setGoals({ ...goals, [`${row} ${step}`]: target.value })}
              />
            ),
          })),
        ]}
      />
      <Choose
        aria-label={w.addOffice}
        choices={addable.map(({ id, name }) => ({ code: id, word: name }))}
        none={w.addOffice}
        value=""
        onChange={(added) => (added ? setRows([...rows, added]) : undefined)}
      />
    </div>
  );
}
