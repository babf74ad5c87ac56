// What can be done about a firm that is worth a call: give it to an office and a person, or make it a lead.
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ChainPicture, ProspectView } from '../../server/chains/answerViews.ts';
import { useApi } from '../api/useApi.ts';
import { useRight } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';

const AssignForm = lazy(async () => ({ default: (await import('../pursuits/acts/AssignForm.tsx')).AssignForm }));
const LeadForm = lazy(async () => ({ default: (await import('../pursuits/acts/LeadForm.tsx')).LeadForm }));

/** Nobody else may file then. */
const taken: readonly string[] = ['held', 'offered', 'lead'];

export function FirmActs({ chain, prospect }: { chain: ChainPicture; prospect: ProspectView }) {
  const { net } = useWords();
  const enters = useRight('enter');
  const { holding } = prospect;
  const pursuitId = holding?.pursuitId ?? null;
  if (!holding || !taken.includes(holding.state)) return enters ? <Assign chain={chain} prospect={prospect} /> : null;
  return (
    <div className="answer-acts">
      <span className="quiet">{net.answer.held(holding.office, holding.stateWord)}</span>
      {pursuitId ? <Link to={`/pursuits/${pursuitId}`}>{net.answer.follow}</Link> : null}
      {pursuitId && enters && holding.state === 'held' ? <MakeLead pursuitId={pursuitId} /> : null}
    </div>
  );
}

function Assign({ chain, prospect }: { chain: ChainPicture; prospect: ProspectView }) {
  const words = useWords();
  const { net } = words;
  const [open, setOpen] = useState(false);
  const { registerId, name, nodeId, terms } = prospect;
  const node = chain.nodes.find(({ id }) => id === nodeId);
  const reasons = terms.map(({ words: said, source, sourceOn }) =>
    source ? said + words.inBrackets(net.answer.source(source, sourceOn)) : said,
  );
  const place = { chainId: chain.id, chain: chain.name, ...(node ? { nodeId: node.id, node: node.name } : {}) };
  return (
    <div className="answer-acts">
      <button
        type="button"
        className="button answer-button"
        aria-label={net.answer.assignTo(name)}
        onClick={() => setOpen(true)}
      >
        {net.answer.assign}
      </button>
      <Suspense>
        {open ? <AssignForm proposed={{ registerId, name, ...place, reasons }} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </div>
  );
}

function MakeLead({ pursuitId }: { pursuitId: string }) {
  const { net } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { data } = useApi('/pursuits/:id', { id: pursuitId }, { enabled: open });
  return (
    <>
      <button type="button" className="button answer-button" onClick={() => setOpen(true)}>
        {net.answer.lead}
      </button>
      <Suspense>
        {open && data ? (
          <LeadForm
            pursuit={data}
            onClose={() => setOpen(false)}
            onMade={(projectId) => void navigate(`/projects/${projectId}`)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
