// Sets a campaign, or changes one with the reason: goals in a grid of steps and offices.
import { type CampaignGoal, funnelSteps } from '../../domain/campaign.ts';
import { addDays } from '../../domain/day.ts';
import type { CampaignView, PursuitPageView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { cityKey, GoalGrid, type Goals } from './GoalGrid.tsx';

interface CampaignFormProps {
  /** The one that is changed. */
  readonly before?: CampaignView;
  readonly onClose: () => void;
  readonly onSet?: (id: string) => void;
}

const hundredDays = 99;

type Typed = Readonly<Record<'name' | 'fromOn' | 'toOn' | 'reason' | 'chains' | 'goals' | 'ended', string>>;

export function CampaignForm({ before, onClose, onSet }: CampaignFormProps) {
  const { campaigns: w } = useWords();
  const { today } = useSession();
  const { data: pursued } = useApi<PursuitPageView>('/pursuits', { size: 1 });
  const form = useForm<Typed, { id: string }>({
    place: `campaign.${before?.id ?? 'new'}`,
    path: '/campaigns',
    first: {
      name: before?.name ?? '',
      fromOn: before?.fromOn ?? today,
      toOn: before?.toOn ?? addDays(today, hundredDays),
      reason: '',
      chains: JSON.stringify(before?.chains ?? []),
      goals: JSON.stringify(goalsOf(before)),
      ended: '',
    },
    body: ({ name, fromOn, toOn, reason, chains, goals, ended }, id) => ({
      id,
      ...(before ? { replacesId: before.id, reason } : {}),
      name,
      fromOn,
      toOn,
      chains: JSON.parse(chains) as string[],
      ended: ended === 'true',
      goals: sent(JSON.parse(goals) as Goals),
    }),
    onDone: ({ id }) => {
      onClose();
      onSet?.(id);
    },
  });
  const { values, set } = form;
  const chosen = JSON.parse(values.chains) as readonly string[];
  return (
    <FormDialog
      title={before ? w.change : w.add}
      form={form}
      action={before ? w.change : w.add}
      hint={null}
      onClose={onClose}
    >
      <Fields
        form={form}
        fields={[
          { name: 'name', label: w.name, required: true, wide: true, most: 60 },
          { name: 'fromOn', label: w.fromOn, as: 'day', required: true },
          { name: 'toOn', label: w.toOn, as: 'day', required: true },
        ]}
      />
      <ChainChoices
        known={[...new Set([...(pursued?.chains ?? []), ...chosen])]}
        chosen={chosen}
        onChange={(chains) => set('chains', JSON.stringify(chains))}
      />
      <GoalGrid goals={JSON.parse(values.goals) as Goals} onChange={(goals) => set('goals', JSON.stringify(goals))} />
      <Fields
        form={form}
        fields={[
          before !== undefined && { name: 'reason', label: w.reason, required: true, wide: true },
          before !== undefined && { name: 'ended', label: w.end, as: 'tick' },
        ]}
      />
    </FormDialog>
  );
}

function goalsOf(before: CampaignView | undefined): Goals {
  const goals = before?.goals ?? [];
  return {
    rows: [cityKey, ...new Set(goals.flatMap(({ officeId }) => officeId ?? []))],
    values: Object.fromEntries(goals.map(({ officeId, step, value }) => [`${officeId ?? cityKey} ${step}`, value])),
  };
}

function sent({ rows, values }: Goals): CampaignGoal[] {
  return rows.flatMap((row) =>
    funnelSteps.flatMap((step): CampaignGoal[] => {
      const value = values[`${row} ${step}`]?.trim();
      return value ? [{ officeId: row === cityKey ? null : row, step, value }] : [];
    }),
  );
}

interface ChainChoicesProps {
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chains: readonly string[]) => void;
}

function ChainChoices({ known, chosen, onChange }: ChainChoicesProps) {
  const { campaigns: w } = useWords();
  return (
    <fieldset className="wide chain-choices">
      <legend>
        {w.chains} <span className="quiet">{w.chainsHint}</span>
      </legend>
      {known.map((chain) => (
        <label key={chain}>
          <input
            type="checkbox"
            checked={chosen.includes(chain)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, chain] : chosen.filter((each) => each !== chain))
            }
          />{' '}
          {chain}
        </label>
      ))}
    </fieldset>
  );
}
