// Sets a campaign, or changes one with the reason: goals in a grid of steps and offices.
import { useApi } from '../api/useApi.ts';
import { DayField } from '../form/DayField.tsx';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { TextField } from '../form/TextField.tsx';
import { useWords } from '../language/language.tsx';
import { GoalGrid } from './GoalGrid.tsx';
import { type CampaignFormProps, useCampaign } from './useCampaign.ts';

export function CampaignForm(props: CampaignFormProps) {
  const { before, onClose } = props;
  const { campaigns: w } = useWords();
  const { data: pursued } = useApi('/pursuits', { size: 1 });
  const { form, chains, setChains, rows, setRows, goals, setGoals, ended, setEnded } = useCampaign(props);
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
      <GoalGrid rows={rows} setRows={setRows} goals={goals} setGoals={setGoals} />
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
