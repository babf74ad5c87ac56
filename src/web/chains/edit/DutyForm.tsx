// Who answers for the chain.
import type { ChainDutyView } from '../../../server/chains/views.ts';
import type { OfficeView } from '../../../server/offices/cityViews.ts';
import { useApi } from '../../api/useApi.ts';
import { ChoiceField } from '../../form/ChoiceField.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { Failure, FailureNote } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useWords } from '../../language/language.tsx';
import { useDuty } from './useDuty.ts';
import { Form } from '../../form/ActForm.tsx';

const most = 20;

export function DutyForm({ chainId }: { chainId: string }) {
  const { data: duties, error } = useApi('/chains/:id/duty', { id: chainId });
  const { data: view } = useApi('/chains/:id', { id: chainId });
  const { data: offices } = useApi('/offices');
  if (error) return <Failure error={error} />;
  if (!duties || !view || !offices) return <Waiting />;
  const firms = new Map(
    view.standings.flatMap((one) => one.firms.map((firm) => [firm.registerId, firm.name] as const)),
  );
  const [latest] = duties;
  latest?.leaderIds.forEach((id, n) => firms.set(id, latest.leaders[n] ?? id));
  return <DutyFields key={latest?.version ?? 0} chainId={chainId} latest={latest} firms={firms} offices={offices} />;
}

interface DutyFieldsProps {
  readonly chainId: string;
  readonly latest: ChainDutyView | undefined;
  readonly firms: ReadonlyMap<string, string>;
  readonly offices: readonly OfficeView[];
}

function DutyFields({ chainId, latest, firms, offices }: DutyFieldsProps) {
  const w = useWords().chains;
  const { duty, setDuty, save } = useDuty(chainId, latest);
  const text = (name: 'chief' | 'chiefTitle' | 'team', label: string, maxLength: number) => (
    <LabelledField label={label}>
      {(tie) => (
        <input
          {...tie}
          maxLength={maxLength}
          value={duty[name]}
          onChange={(event) => setDuty({ ...duty, [name]: event.target.value })}
        />
      )}
    </LabelledField>
  );
  const toggle = (id: string, on: boolean) =>
    setDuty({ ...duty, leaderIds: on ? [...duty.leaderIds, id] : duty.leaderIds.filter((one) => one !== id) });
  return (
    <section aria-labelledby="chain-duty">
      <h2 id="chain-duty">{w.duty}</h2>
      <Form onSubmit={() => save.send()}>
        <div className="chain-duty">
          {text('chief', w.chief, 60)}
          {text('chiefTitle', w.chiefTitle, 60)}
          <ChoiceField
            label={w.leadOffice}
            none={w.none}
            choices={offices.filter(({ endedOn }) => !endedOn).map(({ id, name }) => ({ code: id, word: name }))}
            value={duty.leadOfficeId}
            onChange={(leadOfficeId) => setDuty({ ...duty, leadOfficeId })}
          />
          {text('team', w.team, 200)}
        </div>
        <details>
          <summary>
            {w.leaders} <span className="tabular">{duty.leaderIds.length}</span>
          </summary>
          <p className="field-hint">{firms.size > 0 ? w.leadersHint : w.noFirms}</p>
          <ul className="chain-leaders">
            {[...firms].map(([id, name]) => (
              <li key={id}>
                <label className="row">
                  <input
                    type="checkbox"
                    checked={duty.leaderIds.includes(id)}
                    disabled={duty.leaderIds.length >= most && !duty.leaderIds.includes(id)}
                    onChange={(event) => toggle(id, event.target.checked)}
                  />
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </details>
        <FailureNote error={save.error} />
        <div className="row">
          <button type="submit" className="button" disabled={save.busy}>
            {w.saveDuty}
          </button>
          {save.done ? <span role="status">{w.dutySaved}</span> : null}
        </div>
      </Form>
    </section>
  );
}
