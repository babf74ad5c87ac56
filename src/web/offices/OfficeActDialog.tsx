import { foundedKinds } from '../../domain/offices/officeAct.ts';
import { nounChoices } from '../../labels/nouns.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { OfficeActEffect } from './OfficeActEffect.tsx';
import type { TypedAct } from './officeAct.ts';
import { type OfficeActDialogProps, useOfficeAct } from './useOfficeAct.ts';

/** First it shows what the act would do; only then can it be done. */
export function OfficeActDialog({ act, office, offices, onClose }: OfficeActDialogProps) {
  const { language, words } = useLanguage();
  const { today } = useSession();
  const { typed, set, submit, busy, error, effect, ready, message } = useOfficeAct({ act, office, onClose });
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
      busy={busy}
      error={error}
      onConfirm={submit}
      onClose={onClose}
    >
      <div className="form-grid">
        {act === 'found' ? text('code', words.officeTree.code) : null}
        {named ? text('name', words.officeTree.name) : null}
        {named ? text('shortName', words.officeTree.shortName) : null}
        {act === 'found' || act === 'recast' ? (
          <ChoiceField
            label={words.officeTree.kind}
            message={message('kind')}
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
