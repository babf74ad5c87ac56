import { useNavigate } from 'react-router';
import { api } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { searchOf } from '../shell/useAddress.ts';
import { useWords } from '../language/language.tsx';
import { useAct } from '../form/useAct.ts';
import type { BulletinContent } from '../../server/bulletin/views.ts';
import { SelfCheck } from './SelfCheck.tsx';
import { SinceLast } from './SinceLast.tsx';
import { askedAgain } from './useChosenText.ts';

interface PublishProps {
  readonly content: BulletinContent;
  readonly text: string | undefined;
  readonly onClose: () => void;
}

/** Publishing freezes every number: asked once more, and sent with one key however often it is pressed. */
export function Publish({ content, text, onClose }: PublishProps) {
  const { period, occasion } = content;
  const words = useWords();
  const navigate = useNavigate();
  const publish = useAct(
    ({ key }) =>
      api('POST /bulletins/:period/publish', { at: { period }, body: { key, text, ...askedAgain(content) } }),
    {
      onDone: async ({ id }) =>
        await navigate({ pathname: `/publications/${id}`, search: searchOf(occasion ? {} : { period }) }),
    },
  );
  return (
    <Confirm
      title={words.bulletin.publishTitle(occasion?.name ?? words.periodName(period))}
      action={words.bulletin.publish}
      busy={publish.busy}
      error={publish.error}
      onConfirm={() => publish.send()}
      onClose={onClose}
    >
      <p>{words.bulletin.publishHint}</p>
      <SinceLast content={content} />
      <SelfCheck content={content} />
    </Confirm>
  );
}
