import { useState } from 'react';
import type { TimelineItem } from '../../server/projects/views.ts';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { attachmentsOf } from './drafted.ts';
import { EvidenceField } from './EvidenceField.tsx';
import { useAct } from '../form/useAct.ts';

interface AddFilesProps {
  readonly item: Pick<TimelineItem, 'entryId' | 'title'>;
  readonly officeId: string;
  readonly onClose: () => void;
}

/** Files for an entry that is recorded already: the entry stays as it is. */
export function AddFiles({ item, officeId, onClose }: AddFilesProps) {
  const words = useWords();
  const [files, setFiles] = useState('');
  const add = useAct(
    ({ key }) =>
      api('POST /entries/:id/attachments', {
        at: { id: item.entryId },
        body: { key, attachments: attachmentsOf(files) },
      }),
    { onDone: onClose },
  );
  return (
    <Confirm
      title={words.evidence.add}
      action={words.evidence.attach}
      busy={add.busy || files === ''}
      error={add.error}
      onConfirm={() => add.send()}
      onClose={onClose}
    >
      <p>{words.evidence.addHint(item.title)}</p>
      <EvidenceField office={officeId} suggests="other" value={files} onChange={setFiles} />
    </Confirm>
  );
}
