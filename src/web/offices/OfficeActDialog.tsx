import { foundedKinds } from '../../domain/officeAct.ts';
import { nounChoices } from '../../labels/nouns.ts';
import type { ChangedOfficeView, TreeOfficeView } from '../../server/views.ts';
import { useNewId } from '../act/newId.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import { usePreviewedForm } from '../form/usePreviewedForm.ts';
import { useSession } from '../frame/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { actOf, firstOf, type OfficeActKind, type TypedAct } from './officeAct.ts';
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
  const w = words.officeTree;
  const { today } = useSession();
  const founded = useNewId();
  const officeId = act === 'found' ? founded : office.id;
  const form = usePreviewedForm<TypedAct, ChangedOfficeView>({
    place: `office.${act}.${office.id}`,
    path: '/offices/acts',
    first: firstOf(act, office, today),
    body: (typed) => ({ act: actOf(act, officeId, typed) }),
    // Founding moves nothing: there is nothing to see beforehand.
    previewed: act !== 'found',
    onDone: onClose,
  });
  const parents = offices
    .filter((one) => one.managed && !one.ended && one.id !== office.id && one.id !== office.parentId)
    .map(({ id, name }) => ({ code: id, word: name }));
  const kinds = nounChoices('officeKind', language).filter(({ code }) => foundedKinds.some((kind) => kind === code));
  const founds = act === 'found';
  const names = founds || act === 'rename';
  return (
    <FormDialog
      title={`${w[act]} · ${office.name}`}
      action={form.ready ? w.confirm[act] : w.preview}
      form={form}
      hint={null}
      onClose={onClose}
    >
      <Fields
        form={form}
        fields={[
          founds && { name: 'code', label: w.code, required: true, most: 20 },
          names && { name: 'name', label: w.name, required: true, most: 60 },
          names && { name: 'shortName', label: w.shortName, required: true, most: 20 },
          founds && { name: 'kind', label: w.kind, as: 'choice', choices: kinds },
          names && { name: 'divisionCode', label: w.division, hint: w.divisionHint, most: 6 },
          act === 'move' && {
            name: 'parentId',
            label: w.parent,
            as: 'choice',
            required: true,
            none: words.form.chooseOffice,
            choices: parents,
          },
          { name: 'validFrom', label: w.validFrom, as: 'day', required: true, max: today },
          { name: 'reason', label: w.reason, required: true, most: 300 },
        ]}
      />
      {form.preview ? (
        <div className="wide">
          <OfficeActEffect act={act} effect={form.preview} validFrom={form.values.validFrom} />
        </div>
      ) : null}
    </FormDialog>
  );
}
