// Sets a campaign, or changes one with the reason: goals in a grid of steps and offices.
import { useState } from 'react';
import { type CampaignGoal, funnelSteps } from '../../domain/pursuits/campaign.ts';
import { addDays } from '../../domain/day.ts';
import { funnelStepWord } from '../../labels/pursuits/campaigns.ts';
import type { CampaignView } from '../../server/pursuits/funnelViews.ts';
import { useApi } from '../api/useApi.ts';
import { DayField } from '../form/DayField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { TextField } from './acts/TextField.tsx';
import { useActForm } from './acts/useActForm.ts';

interface CampaignFormProps {
  /** The one that is changed. */
  readonly before?: CampaignView;
  readonly onClose: () => void;
  readonly onSet?: (id: string) => void;
}

const hundredDays = 99;
const cityKey = 'city';

export function CampaignForm({ before, onClose, onSet }: CampaignFormProps) {
  const { language, words } = useLanguage();
  const w = words.campaigns;
  const { today } = useSession();
  const { data: pursued } = useApi('/pursuits', { size: 1 });
  const { data: offices = [] } = useApi('/offices');
  const [chains, setChains] = useState<readonly string[]>(before?.chains ?? []);
  const [rows, setRows] = useState<readonly string[]>(() => [
    cityKey,
    ...new Set((before?.goals ?? []).flatMap(({ officeId }) => officeId ?? [])),
  ]);
  const [goals, setGoals] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      (before?.goals ?? []).map(({ officeId, step, value }) => [`${officeId ?? cityKey} ${step}`, value]),
    ),
  );
  const [ended, setEnded] = useState(false);
  const form = useActForm({
    route: 'POST /campaigns',
    first: {
      name: before?.name ?? '',
      fromOn: before?.fromOn ?? today,
      toOn: before?.toOn ?? addDays(today, hundredDays),
      reason: '',
    },
    bodyOf: ({ name, fromOn, toOn, reason }, id) => ({
      id,
      ...(before ? { replacesId: before.id, reason } : {}),
      name,
      fromOn,
      toOn,
      chains,
      ended,
      goals: rows.flatMap((row) =>
        funnelSteps.flatMap((step): CampaignGoal[] => {
          const value = goals[`${row} ${step}`]?.trim();
          return value ? [{ officeId: row === cityKey ? null : row, step, value }] : [];
        }),
      ),
    }),
    onDone: ({ id }) => {
      onClose();
      onSet?.(id);
    },
  });
  const { values, set, message } = form;
  const day = (name: 'fromOn' | 'toOn') => (
    <DayField
      label={w[name]}
      required
      message={message(name)}
      value={values[name]}
      onChange={(value) => set(name, value)}
    />
  );
  const known = [...new Set([...(pursued?.chains ?? []), ...chains])];
  const nameOf = (row: string) => (row === cityKey ? w.whole : (offices.find(({ id }) => id === row)?.shortName ?? ''));
  const addable = offices.filter(({ id, endedOn }) => endedOn === null && !rows.includes(id));
  return (
    <EntryDialog
      title={before ? w.change : w.add}
      form={form}
      action={before ? w.change : w.add}
      hint={null}
      onClose={onClose}
    >
      <div className="wide">
        <TextField label={w.name} required maxLength={60} value={values.name} onChange={(name) => set('name', name)} />
      </div>
      {day('fromOn')}
      {day('toOn')}
      <fieldset className="wide chain-choices">
        <legend>
          {w.chains} <span className="quiet">{w.chainsHint}</span>
        </legend>
        {known.map((chain) => (
          <label key={chain}>
            <input
              type="checkbox"
              checked={chains.includes(chain)}
              onChange={({ target }) =>
                setChains(target.checked ? [...chains, chain] : chains.filter((each) => each !== chain))
              }
            />{' '}
            {chain}
          </label>
        ))}
      </fieldset>
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
                      value={goals[`${row} ${step}`] ?? ''}
                      onChange={({ target }) => setGoals({ ...goals, [`${row} ${step}`]: target.value })}
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
          onChange={({ target }) => (target.value ? setRows([...rows, target.value]) : undefined)}
        >
          <option value="">{w.addOffice}</option>
          {addable.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {before ? (
        <>
          <div className="wide">
            <TextField
              label={w.reason}
              required
              message={message('reason')}
              value={values.reason}
              onChange={(reason) => set('reason', reason)}
            />
          </div>
          <label>
            <input type="checkbox" checked={ended} onChange={({ target }) => setEnded(target.checked)} /> {w.end}
          </label>
        </>
      ) : null}
    </EntryDialog>
  );
}
