// The form that the address names, with the field that a link asked for.
import { lazy, Suspense } from 'react';
import { recordedKinds } from '../../entries/ownForms.ts';
import { useRight } from '../../shell/session.tsx';
import type { ProjectPage } from '../../../server/projects/views.ts';
import { useAddress } from '../../shell/useAddress.ts';

const Correct = lazy(async () => ({ default: (await import('./Correct.tsx')).Correct }));
const NounForm = lazy(async () => ({ default: (await import('../../entries/NounForm.tsx')).NounForm }));
const SplitForm = lazy(async () => ({ default: (await import('../../stages/SplitForm.tsx')).SplitForm }));
const MergeForm = lazy(async () => ({ default: (await import('../../stages/MergeForm.tsx')).MergeForm }));
const CreditForm = lazy(async () => ({ default: (await import('../../credit/CreditForm.tsx')).CreditForm }));

interface OpenFormProps {
  readonly page: ProjectPage;
  readonly onClose: () => void;
}

export function OpenForm({ page, onClose }: OpenFormProps) {
  const enters = useRight('enter');
  const { said } = useAddress();
  const { project } = page;
  const form = enters ? said('form') : '';
  const focus = said('field') || undefined;
  const entry = said('entry');
  const standing =
    page.versions.find((each) => each.decision !== 'returned' && each.decision !== 'asking' && !each.reversed) ??
    page.versions[0];
  return (
    <Suspense>
      {form === 'facts' && standing ? (
        <Correct entryId={standing.entryId} projectId={project.id} focus={focus} onClose={onClose} />
      ) : null}
      {form === 'split' ? <SplitForm project={project} onClose={onClose} /> : null}
      {form === 'merge' ? <MergeForm project={project} onClose={onClose} /> : null}
      {form === 'correct' && entry ? (
        <Correct entryId={entry} projectId={project.id} focus={focus} onClose={onClose} />
      ) : null}
      {recordedKinds
        .filter((kind) => kind === form)
        .map((kind) => (
          <NounForm
            key={`${kind} ${said('kind')}`}
            kind={kind}
            projectId={project.id}
            officeId={project.officeId}
            investor={project.investor}
            begins={
              said('kind')
                ? { kind: said('kind') }
                : said('no')
                  ? { promiseNo: said('no'), obstacleNo: said('no') }
                  : {}
            }
            focus={focus}
            onClose={onClose}
          />
        ))}
      {form === 'credit' ? (
        <CreditForm projectId={project.id} officeId={project.officeId} withOfficeId={said('with')} onClose={onClose} />
      ) : null}
    </Suspense>
  );
}
