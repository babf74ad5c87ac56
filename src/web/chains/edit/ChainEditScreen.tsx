// Draw a chain: nodes in three columns, each with what it makes and whom it supplies; versions, workbooks, duty below.
import { useParams } from 'react-router';
import { useApi } from '../../api/useApi.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { ChainEditor } from './ChainEditor.tsx';

export function ChainEditScreen() {
  const { id = '' } = useParams();
  const { data: versions, error, refetch } = useApi('/chains/:id/versions', { id, size: 1 });
  const [latest] = versions ?? [];
  const drawn = useApi(
    '/chains/:id/versions/:version',
    { id, version: latest?.version ?? 0 },
    { enabled: latest !== undefined },
  );
  const wrong = error ?? drawn.error;
  if (wrong) return <Failure error={wrong} again={() => void refetch()} />;
  if (!latest || !drawn.data) return <Waiting tall />;
  // Another version is another drawing: what was changed on the one before it has been saved, or is out of date.
  return <ChainEditor key={latest.version} chainId={id} latest={latest} first={drawn.data.draft} />;
}
