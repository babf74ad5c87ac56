// A checked draft in words, and as comments for its Word file.
import type { CheckReport, ReportedClaim } from '../../app/check/report.ts';
import type { HeldClaim } from '../../app/check/ledger.ts';
import type { DraftRemark } from '../../documents/draft/wordDraft.ts';
import { latest } from '../../metrics/facts.ts';
import { dayOf } from '../../storage/store.ts';
import {
  archiveCause,
  claimCause,
  claimKind,
  claimRemark,
  claimVerdict,
  commentWords,
} from '../../labels/check/claims.ts';
import type { Language } from '../../labels/language.ts';
import type { ArchiveClaim } from '../../prose/archive/holdText.ts';
import type { SourceHead } from '../../storage/check/archive.ts';
import type { ArchiveView, CheckView, ClaimState, ClaimView, LedgerView } from './views.ts';
import type { FigureRef } from '../figures/views.ts';

/** A figure of the ledger as a claim shows it. */
export interface FigureInWords {
  readonly ref: FigureRef;
  readonly name: string;
  /** As printed, with its unit. */
  readonly display: string;
}

type Report = CheckReport<FigureInWords>;
type Names = Report['names'];

/** A claim that cannot be put into words stays open: it never takes the others with it. */
export function checkView(report: Report, language: Language, onFault: (fault: unknown) => void): CheckView {
  const claims = report.claims.map((one, id) => {
    try {
      return claimView(one, id, report.names, language);
    } catch (fault) {
      onFault(fault);
      return claimView(unheld(one), id, report.names, language);
    }
  });
  const claimed = new Set(claims.map(({ start }) => start));
  const counts = { right: 0, doubtful: 0, wrong: 0, open: 0 };
  for (const { state } of claims) counts[state]++;
  return {
    format: report.draft.format,
    text: report.draft.text,
    claims,
    others: report.quantities.filter(({ start }) => !claimed.has(start)).map(({ start, end }) => ({ start, end })),
    counts,
    unreadPages: report.draft.unreadPages ?? [],
  };
}

type Reported = ReportedClaim<FigureInWords>;

function claimView(
  { claim, ledger, archive, place }: Reported,
  id: number,
  names: Names,
  language: Language,
): ClaimView {
  return {
    ...claim,
    id,
    state: stateOf(claim),
    kindName: claimKind(claim.kind, language),
    verdictName: claimVerdict(claim.verdict, language),
    remarkText: claim.remark ? claimRemark(claim.remark, language) : '',
    ...(place === undefined ? {} : { place }),
    ...(ledger ? { ledger: ledgerView(ledger, names, language) } : {}),
    ...(archive ? { archive: archiveView(archive, language) } : {}),
  };
}

function unheld({ claim, place }: Reported): Reported {
  const open = { ...claim, verdict: 'cannot_check', remark: 'not_held', suggestion: '' } as const;
  return { claim: open, ...(place === undefined ? {} : { place }) };
}

function stateOf({ verdict, remark }: Reported['claim']): ClaimState {
  if (verdict === 'mismatch') return 'wrong';
  if (verdict === 'cannot_check') return 'open';
  if (verdict === 'in_doubt') return 'doubtful';
  // A label that changes on the way is no error; the figure stays green and the remark stands beside it.
  if (verdict === 'truncated' || verdict === 'rounded_up' || remark === 'definition_differs') return 'doubtful';
  return 'right';
}

function ledgerView(
  { figure, question, cause, instead }: HeldClaim<FigureInWords>,
  names: Names,
  language: Language,
): LedgerView {
  const scope = [question.officeId, question.section].flatMap((id) => (id ? [names.get(id) ?? id] : []));
  const detail = instead
    ? {
        period: instead.question.period.text,
        office: names.get(instead.question.officeId ?? '') ?? '',
        figure: instead.figure.name,
        instant: instead.question.at === latest ? '' : dayOf(new Date(instead.question.at)),
      }
    : {};
  return {
    figure: figure.ref,
    name: figure.name,
    display: figure.display,
    scope: scope.join(' '),
    cause: cause ? claimCause(cause, detail, language) : '',
  };
}

function archiveView({ cause, printed, instead, expected }: ArchiveClaim<SourceHead>, language: Language): ArchiveView {
  const { source, figure } = printed;
  const { text, start, end } = figure;
  const detail = {
    title: source.title,
    printed: text,
    computed: expected,
    otherTitle: instead?.source.title ?? '',
    otherYear: String(instead?.figure.year ?? ''),
    other: instead?.figure.text ?? '',
  };
  const { kind, id, title } = source;
  return { kind, id, title, printed: text, start, end, cause: archiveCause(cause, detail, language) };
}

/** One comment for each figure that is wrong, doubtful or remarked, whatever is said of it; what was taken says so. */
export function remarksOf({ claims }: CheckView, taken: ReadonlySet<number>): DraftRemark[] {
  const byPlace = Map.groupBy(claims.filter(remarked), ({ start, end }) => `${start} ${end}`);
  return [...byPlace.values()].flatMap((some) => {
    const [first] = some;
    const lines = some.flatMap((claim) => remarkLines(claim, taken.has(claim.id)));
    return first ? [{ start: first.start, end: first.end, lines: [...new Set(lines)] }] : [];
  });
}

/** What a person goes through: what is wrong or doubtful, and remarks. */
export function remarked({ state, remarkText }: Pick<ClaimView, 'state' | 'remarkText'>): boolean {
  return state === 'wrong' || state === 'doubtful' || remarkText !== '';
}

/** What is said of a claim, line by line. */
export function remarkLines(claim: ClaimView, taken: boolean): string[] {
  const { kindName, verdictName, formula, remarkText, ledger, archive, suggestion } = claim;
  return [
    commentWords.head(kindName, verdictName),
    ledger ? commentWords.ledger([ledger.scope, ledger.name].filter(Boolean).join(' '), ledger.display) : formula,
    ledger?.cause ?? archive?.cause ?? '',
    remarkText,
    suggestion ? (taken ? commentWords.taken(suggestion) : commentWords.suggestion(suggestion)) : '',
  ].filter((line) => line !== '');
}
