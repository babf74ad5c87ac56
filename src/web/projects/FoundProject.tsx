// A project's first report: what is known of a lead. Milestones, funds and corrections follow on its page.
import { useNavigate } from 'react-router';
import { useNewId } from '../act/newId.ts';
import { fenText } from '../form/amount.ts';
import { NounForm } from '../entries/NounForm.tsx';
import type { Values } from '../form/useForm.ts';
import { useSession } from '../frame/session.tsx';
import { useWords } from '../language/language.tsx';
import { useOwnOffice } from '../offices/useOwnOffice.ts';
import { LikelyTwins, type TwinDraft } from '../radar/LikelyTwins.tsx';

export function FoundProject({ onClose }: { readonly onClose: () => void }) {
  const { form: w, signing } = useWords();
  const { city } = useSession();
  const navigate = useNavigate();
  const projectId = useNewId();
  const own = useOwnOffice('enter');
  return (
    <NounForm
      kind="project_version"
      of="new"
      // The city's own office reports no projects.
      officeId={own === city.officeId ? '' : own}
      projectId={projectId}
      suggests="other"
      shown={[
        { field: 'name', required: true, wide: true, least: 2 },
        { field: 'officeId' },
        { field: 'occurredOn', label: w.foundOn },
        { field: 'industryCode', hint: w.industryHint, required: true },
        { field: 'investment', hint: w.leadInvestmentHint },
        { field: 'investmentUndetermined', label: signing.undetermined, tick: true, wide: true },
        { field: 'investorId' },
        { field: 'recipientId' },
        { field: 'investorSeat', most: 60 },
        { field: 'moneySource', none: w.notSaid },
        { field: 'place', most: 120 },
        { field: 'content', wide: true, most: 4000 },
      ]}
      onDone={() => {
        onClose();
        void navigate(`/projects/${projectId}`);
      }}
      onClose={onClose}
    >
      {({ values }) => <LikelyTwins draft={draftOf(values)} />}
    </NounForm>
  );
}

function draftOf(values: Values): TwinDraft {
  const text = (field: string) => values[field] ?? '';
  const fen = fenText(text('investment'), 'wan');
  return {
    officeId: text('officeId'),
    name: text('name'),
    investor: text('investorId'),
    recipient: text('recipientId'),
    investmentFen: /^\d{1,17}$/.test(fen) ? fen : null,
    place: text('place'),
    foundOn: text('occurredOn') || null,
  };
}
