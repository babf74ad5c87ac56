import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { ProjectRowView } from '../../server/projects/views.ts';
import { useApi } from '../api/useApi.ts';
import { LabelledField } from '../form/LabelledField.tsx';
import { useWords } from '../language/language.tsx';
import { PackageDialog } from './PackageDialog.tsx';
import { usePackaging } from './usePackaging.ts';

/** Merges a project with others of its office that were signed on its day. */
export function MergeForm({ project, onClose }: { readonly project: ProjectRowView; readonly onClose: () => void }) {
  const words = useWords();
  const [packageId] = useState(() => uuid());
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const { office, officeId, signedOn } = { ...project };
  const { data } = useApi(
    '/projects',
    { office: officeId, signedFrom: signedOn ?? '', signedTo: signedOn ?? '', size: 200 },
    { enabled: signedOn !== null },
  );
  const others = (data?.rows ?? []).filter(
    (row) => row.id !== project.id && row.parentId === null && row.office === office && row.investmentYi !== null,
  );
  const bodyOf = () => ({ packageId, name, reason, projectIds: [project.id, ...chosen] });
  const packaging = usePackaging('POST /packages', {}, bodyOf, onClose);
  return (
    <PackageDialog
      title={words.packages.merge}
      hint={words.packages.mergeHint}
      reason={reason}
      onReason={setReason}
      packaging={packaging}
      onClose={onClose}
    >
      <LabelledField label={words.packages.name} name="name">
        {(tie) => (
          <input
            {...tie}
            required
            minLength={2}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </LabelledField>
      <fieldset className="field">
        <legend>{words.packages.with}</legend>
        {signedOn === null || (data && others.length === 0) ? <p className="quiet">{words.packages.nobody}</p> : null}
        <div className="package-choice">
          {others.map((row) => (
            <label key={row.id}>
              <input
                type="checkbox"
                checked={chosen.includes(row.id)}
                onChange={(event) => {
                  const rest = chosen.filter((id) => id !== row.id);
                  setChosen(event.target.checked ? [...rest, row.id] : rest);
                }}
              />{' '}
              {row.name} {words.yi(row.investmentYi ?? '')}
            </label>
          ))}
        </div>
      </fieldset>
    </PackageDialog>
  );
}
