import { siteCheckOutcomes } from '../../domain/siteCheck.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { SpotCheckItemView } from '../../server/views.ts';
import { useNewId } from '../act/newId.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { attachmentsOf, draftText } from '../evidence/drafted.ts';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { fenText } from '../form/amount.ts';
import { Fields } from '../form/Fields.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useLanguage } from '../language/language.tsx';

interface ResultFormProps {
  readonly spotCheckId: string;
  readonly item: SpotCheckItemView;
  readonly onClose: () => void;
}

type Typed = ReturnType<typeof firstOf>;

/** What was found on site; a result that is there is put right by a new one, with a reason. */
export function ResultForm({ spotCheckId, item, onClose }: ResultFormProps) {
  const { language, words } = useLanguage();
  const w = words.spotChecks;
  const { today, account } = useSession();
  const { result } = item;
  const entryId = useNewId();
  const form = useForm<Typed>({
    place: `siteCheck.${item.entryId}`,
    path: '/site-checks',
    first: firstOf(item, today, account.name),
    body: (typed) => ({ input: inputOf(typed, item, spotCheckId, entryId) }),
    onDone: onClose,
  });
  const { values, set, message } = form;
  return (
    <FormDialog title={result ? w.correct : w.record} form={form} onClose={onClose}>
      <p className="wide">
        {item.no}. {item.project} · {item.what}
        {item.recognisedYi === null ? '' : ` · ${words.yi(item.recognisedYi)}`}
      </p>
      <Fields
        form={form}
        fields={[
          {
            name: 'outcome',
            label: w.outcome,
            as: 'choice',
            choices: siteCheckOutcomes.map((code) => ({ code, word: nounWord('siteOutcome', code, language) })),
          },
          values.outcome === 'differs' &&
            item.recognisedYi !== null && { name: 'found', label: w.found, hint: w.foundHint, as: 'decimal' },
          { name: 'on', label: w.checkedOn, as: 'day', required: true, max: today },
          { name: 'time', label: w.time, as: 'time' },
          { name: 'place', label: w.where, required: true },
          { name: 'checker', label: w.checker, required: true },
          { name: 'note', label: w.note, hint: w.noteHint, wide: true },
        ]}
      />
      <EvidenceField
        office={item.officeId}
        suggests="other"
        value={values.files}
        message={message('attachments')}
        onChange={(files) => set('files', files)}
      />
      {result ? (
        <Fields
          form={form}
          fields={[{ name: 'reason', label: words.form.reason, as: 'long', required: true, wide: true, most: 500 }]}
        />
      ) : null}
    </FormDialog>
  );
}

function firstOf({ result, place }: SpotCheckItemView, today: string, checker: string) {
  return {
    outcome: result?.outcome ?? 'matches',
    found: result?.outcome === 'differs' ? (result.foundYi ?? '') : '',
    on: result?.on ?? today,
    time: result?.time ?? '',
    place: result?.place ?? place,
    checker: result?.checker ?? checker,
    note: result?.note ?? '',
    files: draftText(result?.files.filter(({ withdrawn }) => !withdrawn) ?? []),
    reason: '',
  };
}

function inputOf(typed: Typed, { officeId, entryId, result }: SpotCheckItemView, spotCheckId: string, id: string) {
  const { outcome, found, on, time, place, checker, note, files, reason } = typed;
  return {
    head: {
      id,
      officeId,
      occurredOn: on,
      attachments: attachmentsOf(files),
      ...(result ? { reverses: result.entryId, reason } : {}),
    },
    spotCheckId,
    checkedEntryId: entryId,
    outcome,
    place,
    checker,
    foundFen: outcome === 'differs' && found ? fenText(found, 'yi') : null,
    time: time || null,
    note: note || null,
  };
}
