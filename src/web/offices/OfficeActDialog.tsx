import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { foundedKinds } from '../../domain/offices/officeAct.ts';
import { nounChoices } from '../../labels/nouns.ts';
import type { TreeOfficeView } from '../../server/offices/treeViews.ts';
import { api, ApiError } from '../api/request.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { officeActOf, typedAtFirst, type OfficeActKind, type TypedAct } from './officeAct.ts';
import { OfficeActEffect } from './OfficeActEffect.tsx';

interface OfficeActDialogProps {
  readonly act: OfficeActKind;
  /** The office that changes; of a founding the one above it. */
  readonly office: TreeOfficeView;
  readonly offices: readonly TreeOfficeView[];
  readonly onClose: () => void;
}

/** First it shows what the act would do; only then can it be done. */
export function OfficeActDialog({ act, office, offices, onClose }: OfficeActDialogProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => typedAtFirst(act, office, today));
  const [ids] = useState(() => ({ key: uuid(), office: act === 'found' ? uuid() : office.id }));
  const send = useMutation({
    mutationFn: (dryRun: boolean) =>
      api('POST /offices/acts', { body: { key: ids.key, act: officeActOf(act, ids.office, typed), dryRun } }),
    onSuccess: async (_, dryRun) => {
      if (dryRun) return;
      onClose();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  // Founding moves nothing: there is nothing to see beforehand.
  const effect = send.isSuccess ? send.data : undefined;
  const ready = effect !== undefined || act === 'found';
  const set = (more: Partial<TypedAct>) => {
    setTyped({ ...typed, ...more });
    // What was said of other values no longer holds.
    send.reset();
  };
  const breaches = send.error instanceof ApiError ? send.error.breaches : [];
  const message = (name: string) =>
    breaches
      .filter(({ field }) => field?.replace(/^act\./, '') === name)
      .map((breach) => breach.message)
      .join(' ') || undefined;
  const text = (
    name: keyof TypedAct,
    label: string,
    more: { hint?: string; required?: boolean; type?: string } = {},
  ) => (
    <LabelledField label={label} message={message(name)} {...(more.hint ? { hint: more.hint } : {})}>
      {(tie) => (
        <input
          {...tie}
          type={more.type ?? 'text'}
          required={more.required ?? true}
          maxLength={300}
          max={more.type === 'date' ? today : undefined}
          value={typed[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </LabelledField>
  );
  const parents = offices
    .filter((one) => one.managed && !one.ended && one.id !== office.id && one.id !== office.parentId)
    .map(({ id, name }) => ({ code: id, word: name }));
  const kinds = nounChoices('officeKind', language).filter(({ code }) => foundedKinds.some((kind) => kind === code));
  const named = act === 'found' || act === 'rename';
  return (
    <Confirm
      title={`${words.officeTree[act]} · ${office.name}`}
      action={ready ? words.officeTree.confirm[act] : words.officeTree.preview}
      busy={send.isPending}
      error={send.error}
      onConfirm={() => send.mutate(!ready)}
      onClose={onClose}
    >
      <div className="form-grid">
        {act === 'found' ? text('code', words.officeTree.code) : null}
        {named ? text('name', words.officeTree.name) : null}
        {named ? text('shortName', words.officeTree.shortName) : null}
        {act === 'found' ? (
          <ChoiceField
            label={words.officeTree.kind}
            choices={kinds}
            value={typed.kind}
            onChange={(kind) => set({ kind: kind as TypedAct['kind'] })}
          />
        ) : null}
        {named
          ? text('divisionCode', words.officeTree.division, { hint: words.officeTree.divisionHint, required: false })
          : null}
        {act === 'move' ? (
          <ChoiceField
            label={words.officeTree.parent}
            message={message('parentId')}
            choices={parents}
            none={words.form.chooseOffice}
            value={typed.parentId}
            onChange={(parentId) => set({ parentId })}
          />
        ) : null}
        {text('validFrom', words.officeTree.validFrom, { type: 'date' })}
        {text('reason', words.officeTree.reason)}
      </div>
      {effect ? <OfficeActEffect act={act} effect={effect} validFrom={typed.validFrom} /> : null}
    </Confirm>
  );
}
