// A project's page in words.
import type { OpenedProject } from '../../app/projects/projectPage.ts';
import { type CodeList, codeListOf, nounOf } from '../../domain/entries/nouns.ts';
import { projectTies } from '../../domain/entries/ties.ts';
import { yiExact } from '../../domain/money.ts';
import type { Labels } from '../../domain/figures/lists/labels.ts';
import { labelWord } from '../../labels/figures/labelWord.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import { gradeView } from '../../labels/corroboration/gradeText.ts';
import { recognitionText } from '../../labels/verification/recognition.ts';
import type { EntryHeadRow } from '../../storage/entries/heads.ts';
import type { TimelineRow } from '../../storage/projects/projectTimeline.ts';
import { fileViews } from '../evidence/words.ts';
import { changesBetween, factViews } from './facts.ts';
import { packagingView, stagesView } from '../stages/words.ts';
import { adjustmentMark } from '../figures/receiptWords.ts';
import type { ProjectLabel } from '../../storage/projects/projectLabels.ts';
import type { DecisionState, ProjectLabelView, ProjectPage, VersionView } from './views.ts';

/** A label that no list has is its own word. */
export function labelViews(inUse: readonly ProjectLabel[], labels: Labels, language: Language): ProjectLabelView[] {
  return inUse.map(({ of, label, projects }) => ({
    of,
    label,
    word: labelWord(labels, of, label, language),
    projects,
  }));
}

export function projectView(known: OpenedProject, language: Language): ProjectPage {
  const { project, current, parent, offices } = known;
  const sample = (field: string) => current.sampleFields.includes('*') || current.sampleFields.includes(field);
  const officeName = (id: string) => offices.get(id)?.shortName ?? '';
  const standing = known.versions.filter((version) => version.standing);
  return {
    project,
    statusReason: current.statusReason,
    facts: factViews(current, offices, language),
    phases: known.phases.map(({ no, name, investmentFen }) => ({
      no,
      name,
      investmentYi: investmentFen === null ? null : yiExact(investmentFen),
      sample: sample('phases'),
    })),
    parent: parent && { id: parent.id, code: parent.code, name: parent.name },
    parts: known.parts,
    stages: stagesView(known.stages, language),
    packagings: known.packagings.map(packagingView),
    timeline: known.timeline.map((row) => {
      const graded = known.graded.get(row.entryId);
      return {
        ...timelineItem(row, officeName, language),
        ...(graded ? { graded: { ...gradeView(graded, language), officeId: graded.officeId } } : {}),
        files: fileViews(known.files.get(row.entryId)),
      };
    }),
    versions: known.versions.map((version): VersionView => {
      const before = standing[standing.indexOf(version) + 1];
      return {
        ...headView(version, officeName),
        decidedBy: version.decidedBy,
        files: fileViews(known.files.get(version.entryId)),
        changes: before && standing.includes(version) ? changesBetween(before, version, offices, language) : [],
      };
    }),
  };
}

/** Who recorded it, when and from where, and how it stands. */
export function headView(row: EntryHeadRow, officeName: (id: string) => string) {
  const decision: DecisionState = row.decision ?? (row.standing ? 'waiting' : 'asking');
  return {
    entryId: row.entryId,
    office: officeName(row.officeId),
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy ?? '',
    origin: row.origin,
    decision,
    returnedFor: row.returnedFor,
    reversed: row.reversed,
    reason: row.reason,
    ...adjustmentMark(row),
    ...(row.file ? { source: { file: row.file, sheet: row.sheet, row: row.row } } : {}),
  };
}

export function timelineItem(row: TimelineRow, officeName: (id: string) => string, language: Language) {
  const noun = nounOf(row.kind);
  const link = projectTies.find((tie) => tie.noun === noun)?.link;
  const word = (list: CodeList | undefined, code: string | null) =>
    code && list ? nounWord(list, code, language) : code;
  const what = word(codeListOf(noun, noun.brief.what), row.what);
  const how = word(link ?? codeListOf(noun, noun.timeline?.how), row.how);
  const kind = nounWord('entryKind', row.kind, language);
  const byWhat = noun.timeline?.called === 'what';
  const title = byWhat ? (what ?? kind) : [kind, row.name].filter(Boolean).join(' · ');
  const recognised = row.recognition && recognitionText(row.recognition, language);
  const lines = [byWhat ? null : what, how, ...row.notes, recognised];
  return {
    ...headView(row, officeName),
    kind: row.kind,
    what: row.what,
    day: row.day,
    ...(row.monthOnly ? { monthOnly: true as const } : {}),
    auditedOn: row.auditedOn,
    reversalWaits: row.reversalWaits,
    title,
    lines: lines.filter((line): line is string => Boolean(line)),
    ...(row.amountFen === null ? {} : { amountYi: yiExact(row.amountFen) }),
    decidedBy: row.decidedBy,
    sampleFields: row.sampleFields,
  };
}
