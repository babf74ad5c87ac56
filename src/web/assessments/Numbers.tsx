// Numbers that a scheme asks to be given by hand: what was given, with what it rests on; who verifies for the city gives them.
import { useState } from 'react';
import type { NumbersView } from '../../server/assessments/views.ts';
import { useApi } from '../api/useApi.ts';
import { ActForm } from '../form/ActForm.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useWords } from '../language/language.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { useCityRight } from '../shell/cityRight.ts';
import { DataTable } from '../table/DataTable.tsx';

interface NumbersProps {
  readonly schemeId: string;
  readonly period: string;
}

export function Numbers({ schemeId, period }: NumbersProps) {
  const w = useWords().assessments;
  const [page, setPage] = useState(1);
  const { data } = useApi('/assessments/:schemeId/numbers', { schemeId, period, page, size: 20 }, { keep: true });
  const gives = useCityRight('verify');
  const [giving, setGiving] = useState(false);
  if (!data || data.hands.length === 0) return null;
  const nameOf = (hand: string) => data.hands.find((one) => one.hand === hand)?.name ?? hand;
  return (
    <section className="stack" aria-labelledby="numbers">
      <div className="title-row">
        <h2 id="numbers">{w.numbers}</h2>
        {gives ? (
          <button type="button" className="button" onClick={() => setGiving(true)}>
            {w.give}
          </button>
        ) : null}
      </div>
      <p className="quiet">{w.numbersHint}</p>
      {data.rows.length > 0 ? (
        <DataTable
          slides="long-table"
          label={w.numbers}
          rows={data.rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'office',
              head: w.office,
              names: true,
              cell: ({ officeId }) => data.offices.find(({ id }) => id === officeId)?.name ?? '—',
            },
            { key: 'hand', head: w.numbers, cell: ({ hand }) => nameOf(hand) },
            { key: 'value', head: w.number, right: true, cell: ({ value }) => value },
            { key: 'evidence', head: w.evidence, cell: ({ evidence }) => evidence },
            { key: 'reason', head: w.reason, cell: ({ reason }) => reason },
            { key: 'at', head: w.at, cell: ({ recordedAt, by }) => `${instantText(recordedAt)} ${by ?? ''}` },
          ]}
        />
      ) : null}
      <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
      {giving ? <Give of={{ schemeId, period }} numbers={data} onClose={() => setGiving(false)} /> : null}
    </section>
  );
}

interface GiveProps {
  readonly of: NumbersProps;
  readonly numbers: NumbersView;
  readonly onClose: () => void;
}

function Give({ of: { schemeId, period }, numbers, onClose }: GiveProps) {
  const w = useWords().assessments;
  const first = {
    officeId: numbers.offices[0]?.id ?? '',
    hand: numbers.hands[0]?.hand ?? '',
    value: '',
    evidence: '',
    reason: '',
  };
  const form = useActForm({
    route: 'POST /assessments/numbers',
    first,
    bodyOf: (values, id) => ({ number: { id, schemeId, period, ...values } }),
    onDone: onClose,
  });
  const text = (name: 'value' | 'evidence' | 'reason', label: string, decimal = false) => (
    <TextField
      label={label}
      required
      decimal={decimal}
      value={form.values[name]}
      onChange={(value) => form.set(name, value)}
    />
  );
  return (
    <Dialog title={w.give} onClose={onClose}>
      <ActForm act={form} action={w.give} onSubmit={form.submit} onCancel={onClose}>
        <ChoiceField
          label={w.office}
          choices={numbers.offices.map(({ id, name }) => ({ code: id, word: name }))}
          value={form.values.officeId}
          onChange={(officeId) => form.set('officeId', officeId)}
        />
        <ChoiceField
          label={w.numbers}
          choices={numbers.hands.map(({ hand, name }) => ({ code: hand, word: name }))}
          value={form.values.hand}
          onChange={(hand) => form.set('hand', hand)}
        />
        {text('value', w.number, true)}
        {text('evidence', w.evidence)}
        {text('reason', w.reason)}
      </ActForm>
    </Dialog>
  );
}
