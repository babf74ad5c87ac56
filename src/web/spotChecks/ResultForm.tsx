import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { siteCheckOutcomes } from '../../domain/spotChecks/siteCheck.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { SpotCheckItemView } from '../../server/spotChecks/views.ts';
import { api } from '../api/request.ts';
import { attachmentsOf, draftText } from '../evidence/drafted.ts';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { fenText } from '../form/amount.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';

interface ResultFormProps {
  readonly spotCheckId: string;
  readonly item: SpotCheckItemView;
  readonly onClose: () => void;
}

/** What was found on site; a result that is there is put right by a new one, with a reason. */
export function ResultForm({ spotCheckId, item, onClose }: ResultFormProps) {
  const { language, words } = useLanguage();
  const w = words.spotChecks;
  const { today, account } = useSession();
  const client = useQueryClient();
  const { result } = item;
  const [form, setForm] = useState({
    outcome: result?.outcome ?? 'matches',
    found: result?.outcome === 'differs' ? (result.foundYi ?? '') : '',
    on: result?.on ?? today,
    time: result?.time ?? '',
    place: result?.place ?? item.place,
    checker: result?.checker ?? account.name,
    note: result?.note ?? '',
    files: draftText(result?.files.filter(({ withdrawn }) => !withdrawn) ?? []),
  });
  const [ids] = useState(() => ({ key: uuid(), entry: uuid() }));
  const send = useMutation({
    mutationFn: (reason: string) => {
      const head = {
        id: ids.entry,
        officeId: item.officeId,
        occurredOn: form.on,
        attachments: attachmentsOf(form.files),
        ...(result ? { reverses: result.entryId, reason } : {}),
      };
      const { outcome, place, checker } = form;
      const foundFen = outcome === 'differs' && form.found ? fenText(form.found, 'yi') : null;
      const said = { outcome, place, checker, foundFen, time: form.time || null, note: form.note || null };
      const input = { head, spotCheckId, checkedEntryId: item.entryId, ...said };
      return api('POST /site-checks', { body: { key: ids.key, input } });
    },
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  // A file may arrive while something is typed.
  const set = (name: keyof typeof form) => (value: string) => setForm((before) => ({ ...before, [name]: value }));
  const text = (
    name: Exclude<keyof typeof form, 'outcome' | 'files'>,
    label: string,
    more: { hint?: string; type?: 'date' | 'time'; required?: true; max?: string } = {},
  ) => (
    <LabelledField label={label} {...(more.hint ? { hint: more.hint } : {})}>
      {(tie) => (
        <input
          {...tie}
          type={more.type ?? 'text'}
          required={more.required ?? false}
          max={more.max}
          maxLength={200}
          inputMode={name === 'found' ? 'decimal' : 'text'}
          value={form[name]}
          onChange={(event) => set(name)(event.target.value)}
        />
      )}
    </LabelledField>
  );
  return (
    <Confirm
      title={result ? w.correct : w.record}
      action={words.form.record}
      {...(result ? { reason: { label: words.form.reason } } : {})}
      busy={send.isPending}
      error={send.error}
      onConfirm={(reason) => send.mutate(reason)}
      onClose={onClose}
    >
      <p>
        {item.no}. {item.project} · {item.what}
        {item.recognisedYi === null ? '' : ` · ${words.yi(item.recognisedYi)}`}
      </p>
      <div className="form-grid">
        <ChoiceField
          label={w.outcome}
          choices={siteCheckOutcomes.map((code) => ({ code, word: nounWord('siteOutcome', code, language) }))}
          value={form.outcome}
          onChange={set('outcome')}
        />
        {form.outcome === 'differs' && item.recognisedYi !== null
          ? text('found', w.found, { hint: w.foundHint })
          : null}
        {text('on', w.checkedOn, { type: 'date', required: true, max: today })}
        {text('time', w.time, { type: 'time' })}
        {text('place', w.where, { required: true })}
        {text('checker', w.checker, { required: true })}
        <div className="wide">{text('note', w.note, { hint: w.noteHint })}</div>
        <EvidenceField office={item.officeId} suggests="other" value={form.files} onChange={set('files')} />
      </div>
      <p className="field-hint">{words.form.verifyHint}</p>
    </Confirm>
  );
}
