// The forms of what is done with a target company, one at a time.
import { useNavigate } from 'react-router';
import type { PursuitDetailView } from '../../../server/pursuits/views.ts';
import { ContactAct } from './ContactAct.tsx';
import { DutyAct } from './DutyAct.tsx';
import { LeadForm } from './LeadForm.tsx';
import { OfferAct } from './OfferAct.tsx';
import { ReasonAct } from './ReasonAct.tsx';
import { TieAct } from './TieAct.tsx';

export type Doing =
  | {
      readonly what:
        | 'lead'
        | 'newContact'
        | 'tieContact'
        | 'visit'
        | 'tieProject'
        | 'due'
        | 'offer'
        | 'refuse'
        | 'release'
        | 'accept'
        | 'decline';
    }
  | { readonly what: 'retract'; readonly actId: string };

interface ActFormsProps {
  readonly doing: Doing;
  readonly pursuit: PursuitDetailView;
  readonly onClose: () => void;
}

export function ActForms({ doing, pursuit, onClose }: ActFormsProps) {
  const navigate = useNavigate();
  const own = { pursuit, onClose };
  switch (doing.what) {
    case 'newContact':
      return <ContactAct {...own} />;
    case 'tieContact':
      return <TieAct {...own} kind="contacted" />;
    case 'visit':
      return <TieAct {...own} kind="visited" />;
    case 'tieProject':
      return <TieAct {...own} kind="lead" />;
    case 'lead':
      return <LeadForm {...own} onMade={(projectId) => void navigate(`/projects/${projectId}`)} />;
    case 'due':
      return <DutyAct {...own} />;
    case 'accept':
      return <DutyAct {...own} onAccepted={(id) => void navigate(`/pursuits/${id}`)} />;
    case 'offer':
      return <OfferAct {...own} />;
    case 'refuse':
      return <ReasonAct {...own} what="refuse" />;
    case 'release':
      return <ReasonAct {...own} what="release" />;
    case 'decline':
      return <ReasonAct {...own} what="decline" />;
    case 'retract':
      return <ReasonAct {...own} what="retract" actId={doing.actId} />;
  }
}
