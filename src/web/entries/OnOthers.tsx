// To report on a project of another office: its code and full name first, then the form; it waits for that office.
import { lazy, Suspense, useState } from 'react';
import { nounChoices } from '../../labels/nouns.ts';
import { fieldBreaches } from '../form/fieldBreaches.ts';
import { api } from '../api/request.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { recordedKinds } from './ownForms.ts';
import { EntryDialog } from '../form/EntryDialog.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useSession } from '../shell/session.tsx';
import { useLanguage } from '../language/language.tsx';
import { useQuestion } from '../form/useAct.ts';

const NounForm = lazy(async () => ({ default: (await import('./NounForm.tsx')).NounForm }));

type What = (typeof recordedKinds)[number];

export function OnOthers({ onClose }: { readonly onClose: () => void }) {
  const { language, words } = useLanguage();
  const { roles } = useSession();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [what, setWhat] = useState<What>('contact');
  const enters = roles.filter(({ role }) => role === 'enter');
  const find = useQuestion(() => api('POST /projects/named', { body: { code, name } }));
  const found = find.answer;
  if (found) {
    const officeId = enters.length === 1 ? (enters[0]?.officeId ?? '') : '';
    const asked = { projectId: found.projectId, officeId, hint: words.consents.waitsHint, onClose };
    return (
      <Suspense>
        <NounForm kind={what} {...asked} />
      </Suspense>
    );
  }
  const form = {
    submit: () => find.send(),
    busy: find.busy,
    error: find.error,
    others: fieldBreaches(find.error, []).others,
  };
  const text = (label: string, value: string, set: (text: string) => void) => (
    <LabelledField label={label}>
      {(tie) => <input {...tie} required maxLength={200} value={value} onChange={(event) => set(event.target.value)} />}
    </LabelledField>
  );
  return (
    <EntryDialog
      title={words.consents.onOthers}
      form={form}
      action={words.consents.next}
      hint={words.consents.onOthersHint}
      onClose={onClose}
    >
      {text(words.consents.code, code, setCode)}
      {text(words.consents.name, name, setName)}
      <ChoiceField
        label={words.consents.what}
        choices={nounChoices('entryKind', language).filter(({ code: kind }) =>
          recordedKinds.some((one) => one === kind),
        )}
        value={what}
        onChange={(value) => setWhat(value as What)}
      />
    </EntryDialog>
  );
}
