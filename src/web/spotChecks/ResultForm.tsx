import { siteCheckOutcomes } from '../../domain/spotChecks/siteCheck.ts';
import { nounWord } from '../../labels/nouns.ts';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { type ResultFormProps, useSiteCheck } from './useSiteCheck.ts';

/** What was found on site; a result that is there is put right by a new one, with a reason. */
export function ResultForm({ spotCheckId, item, onClose }: ResultFormProps) {
  const { language, words } = useLanguage();
  const w = words.spotChecks;
  const { today } = useSession();
  const { result } = item;
  const { form, set, send } = useSiteCheck({ spotCheckId, item, onClose });
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
      busy={send.busy}
      error={send.error}
      onConfirm={(reason) => send.send(reason)}
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
