import type { PackedView, ProjectList, ProjectRow } from '../../server/views.ts';
import { useNewId } from '../act/newId.ts';
import { useApi } from '../api/useApi.ts';
import { TextField } from '../form/TextField.tsx';
import { usePreviewedForm } from '../form/usePreviewedForm.ts';
import { useWords } from '../language/language.tsx';
import { PackageDialog } from './PackageDialog.tsx';

type Typed = Readonly<Record<'name' | 'chosen' | 'reason', string>>;

/** Merges a project with others of its office that were signed on its day. */
export function MergeForm({ project, onClose }: { readonly project: ProjectRow; readonly onClose: () => void }) {
  const { packages: w } = useWords();
  const packageId = useNewId();
  const form = usePreviewedForm<Typed, PackedView>({
    place: `package.merge.${project.id}`,
    path: '/packages',
    first: { name: '', chosen: '', reason: '' },
    body: ({ name, chosen, reason }) => ({ packageId, name, reason, projectIds: [project.id, ...idsIn(chosen)] }),
    onDone: onClose,
  });
  const { values, set, message } = form;
  return (
    <PackageDialog title={w.merge} hint={w.mergeHint} form={form} onClose={onClose}>
      <TextField
        label={w.name}
        name="name"
        message={message('name')}
        required
        least={2}
        value={values.name}
        onChange={(name) => set('name', name)}
      />
      <Others project={project} chosen={idsIn(values.chosen)} onChange={(ids) => set('chosen', ids.join(' '))} />
    </PackageDialog>
  );
}

const idsIn = (text: string) => text.split(' ').filter(Boolean);

interface OthersProps {
  readonly project: ProjectRow;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function Others({ project, chosen, onChange }: OthersProps) {
  const words = useWords();
  const { office, officeId, signedOn } = project;
  const { data } = useApi<ProjectList>(
    '/projects',
    { office: officeId, signedFrom: signedOn ?? '', signedTo: signedOn ?? '', size: 200 },
    { enabled: signedOn !== null },
  );
  const others = (data?.rows ?? []).filter(
    (row) => row.id !== project.id && row.parentId === null && row.office === office && row.investmentYi !== null,
  );
  return (
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
                onChange(event.target.checked ? [...rest, row.id] : rest);
              }}
            />{' '}
            {row.name} {words.yi(row.investmentYi ?? '')}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
