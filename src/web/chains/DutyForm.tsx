// Who answers for the chain.
import { useState } from 'react';
import type { ChainDutyView, ChainViewJson, OfficeView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { ActForm } from '../form/ActForm.tsx';
import { Fields } from '../form/Fields.tsx';
import { orNull, useForm } from '../form/useForm.ts';
import { Failure } from '../frame/Failure.tsx';
import { Waiting } from '../frame/Waiting.tsx';
import { useWords } from '../language/language.tsx';

const most = 20;

export function DutyForm({ chainId }: { chainId: string }) {
  const { data: duties, error } = useApi<ChainDutyView[]>(`/chains/${chainId}/duty`);
  const { data: view } = useApi<ChainViewJson>(`/chains/${chainId}`);
  const { data: offices } = useApi<OfficeView[]>('/offices');
  if (error) return <Failure error={error} />;
  if (!duties || !view || !offices) return <Waiting />;
  const firms = new Map(
    view.standings.flatMap((one) => one.firms.map((firm) => [firm.registerId, firm.name] as const)),
  );
  const [latest] = duties;
  latest?.leaderIds.forEach((id, n) => firms.set(id, latest.leaders[n] ?? id));
  return <Form key={latest?.version ?? 0} chainId={chainId} latest={latest} firms={firms} offices={offices} />;
}

interface FormProps {
  readonly chainId: string;
  readonly latest: ChainDutyView | undefined;
  readonly firms: ReadonlyMap<string, string>;
  readonly offices: readonly OfficeView[];
}

function Form({ chainId, latest, firms, offices }: FormProps) {
  const w = useWords().chains;
  const [saved, setSaved] = useState(false);
  const form = useForm<Typed>({
    place: `duty.${chainId}.${latest?.version ?? 0}`,
    path: `/chains/${chainId}/duty`,
    method: 'PUT',
    // What was refused is changed before it is sent again.
    keyed: 'press',
    first: {
      chief: latest?.chief ?? '',
      chiefTitle: latest?.chiefTitle ?? '',
      leadOfficeId: latest?.leadOfficeId ?? '',
      team: latest?.team ?? '',
      leaderIds: (latest?.leaderIds ?? []).join(' '),
    },
    body: ({ leaderIds, ...rest }) => ({
      baseVersion: latest?.version ?? 0,
      duty: { ...orNull(rest), leaderIds: idsIn(leaderIds) },
    }),
    onDone: () => setSaved(true),
  });
  const living = offices.filter(({ endedOn }) => !endedOn);
  return (
    <section aria-labelledby="chain-duty">
      <h2 id="chain-duty">{w.duty}</h2>
      <ActForm
        action={w.saveDuty}
        busy={form.busy}
        error={form.error}
        others={form.others}
        hint={saved ? <span role="status">{w.dutySaved}</span> : null}
        onSubmit={form.submit}
      >
        <div className="chain-duty">
          <Fields
            form={form}
            fields={[
              { name: 'chief', label: w.chief, most: 60 },
              { name: 'chiefTitle', label: w.chiefTitle, most: 60 },
              {
                name: 'leadOfficeId',
                label: w.leadOffice,
                as: 'choice',
                none: w.none,
                choices: living.map(({ id, name }) => ({ code: id, word: name })),
              },
              { name: 'team', label: w.team },
            ]}
          />
        </div>
        <Leaders
          firms={firms}
          chosen={idsIn(form.values.leaderIds)}
          onChange={(ids) => form.set('leaderIds', ids.join(' '))}
        />
      </ActForm>
    </section>
  );
}

type Typed = Readonly<Record<'chief' | 'chiefTitle' | 'leadOfficeId' | 'team' | 'leaderIds', string>>;

const idsIn = (text: string) => text.split(' ').filter(Boolean);

interface LeadersProps {
  readonly firms: ReadonlyMap<string, string>;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function Leaders({ firms, chosen, onChange }: LeadersProps) {
  const w = useWords().chains;
  return (
    <details>
      <summary>
        {w.leaders} <span className="tabular">{chosen.length}</span>
      </summary>
      <p className="field-hint">{firms.size > 0 ? w.leadersHint : w.noFirms}</p>
      <ul className="chain-leaders">
        {[...firms].map(([id, name]) => (
          <li key={id}>
            <label className="row">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                disabled={chosen.length >= most && !chosen.includes(id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
