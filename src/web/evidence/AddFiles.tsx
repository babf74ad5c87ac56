import { useState } from 'react';
import type { TimelineItem } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { attachmentsOf } from './drafted.ts';
import { EvidenceField } from './EvidenceField.tsx';

interface AddFilesProps {
  readonly item: Pick<TimelineItem, 'entryId' | 'title'>;
  readonly officeId: string;
  readonly onClose: () => void;
}

/** Files for an entry that is recorded already: the entry stays as it is. */
export function AddFiles({ item, officeId, onClose }: AddFilesProps) {
  const words = useWords();
  const [files, setFiles] = useState('');
  const add = useAct<string>({
    path: `/entries/${item.entryId}/attachments`,
    body: () => ({ attachments: attachmentsOf(files) }),
    onDone: onClose,
  });
  return (
    <Confirm title={words.evidence.add} action={words.evidence.attach} act={add} idle={files === ''} onClose={onClose}>
      <p>{words.evidence.addHint(item.title)}</p>
      <EvidenceField office={officeId} suggests="other" value={files} onChange={setFiles} />
    </Confirm>
  );
}
