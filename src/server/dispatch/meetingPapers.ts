// The papers of a dispatch meeting in words: in Chinese, for they go out.
import type { DispatchTable } from '../../app/dispatch/meetings/dispatchTable.ts';
import type { MeetingPage, NamedLine } from '../../app/dispatch/meetings/meetings.ts';
import type { WordedMeetingPaper } from '../../documents/letter/meetingPaper.ts';
import { type MeetingPaper, meetingPaperWords as words } from '../../labels/dispatch/meetingPaper.ts';
import { periodName } from '../../labels/figures/periods.ts';
import { nounWord } from '../../labels/nouns.ts';
import { paperTableRows } from './dispatchTableWords.ts';

/** Who sends it out, and whether all of it is invented. */
export interface PaperSender {
  readonly issuer: string;
  readonly demo: boolean;
}

export function agendaPaper(page: MeetingPage, sender: PaperSender): WordedMeetingPaper {
  const { meeting, lines } = page;
  const rows = lines.map(({ no, what, projectName, owner, origin }) => [
    String(no),
    what,
    projectName ?? '',
    owner ?? '',
    nounWord('agendaOrigin', origin, 'zh'),
  ]);
  return {
    ...headOf('agenda', page, sender, meeting.on),
    lead: [
      words.facts.on(periodName(meeting.on, 'zh'), meeting.startsAt),
      words.facts.place(meeting.place),
      words.facts.chair(meeting.chair),
    ],
    sections: [],
    table: { ...words.agenda, rows },
    notes: [],
  };
}

export function minutesPaper(page: MeetingPage, sender: PaperSender): WordedMeetingPaper {
  const { meeting, lines } = page;
  const on = meeting.heldOn ?? meeting.on;
  const concluded = lines.filter(({ conclusion }) => conclusion !== null).length;
  const lead = words.minutes.lead(periodName(on, 'zh'), meeting.chair, meeting.place, lines.length, concluded);
  return {
    ...headOf('minutes', page, sender, on),
    lead: [lead, ...(meeting.attendance ? [words.facts.attendance(meeting.attendance)] : [])],
    sections: lines.map((line) => ({
      heading: words.minutes.heading(line.no, line.what),
      lines: concludedOf(line),
    })),
    table: null,
    notes: [],
  };
}

function concludedOf({ projectName, conclusion, outcome, items }: NamedLine): string[] {
  const w = words.minutes;
  if (conclusion === null) return [w.open];
  const handed = items.map(({ no, what, owner, person, dueOn }) =>
    w.item(no, what, owner, person, periodName(dueOn, 'zh')),
  );
  return [
    ...(projectName ? [w.project(projectName)] : []),
    w.sentence(conclusion),
    ...handed,
    ...(outcome === 'hand_over' && handed.length === 0 ? [w.unhanded] : []),
    ...(outcome === 'again' ? [w.again] : []),
  ];
}

export function tablePaper(page: MeetingPage, sender: PaperSender, table: DispatchTable): WordedMeetingPaper {
  const { caption, paperHead: head, note, none, asOf } = words.table;
  const rows = paperTableRows(table);
  return {
    ...headOf('table', page, sender, table.today),
    lead: rows.length === 0 ? [none] : [asOf(periodName(table.today, 'zh'))],
    sections: [],
    table: rows.length === 0 ? null : { caption, head, rows },
    notes: rows.length === 0 ? [] : [note],
  };
}

function headOf(paper: MeetingPaper, { meeting }: MeetingPage, { issuer, demo }: PaperSender, on: string) {
  return {
    title: words.title(paper, meeting.kind, demo ? words.demo : ''),
    subtitle: words.subtitle(meeting.no, meeting.title),
    issuer,
    date: periodName(on, 'zh'),
    at: `${on}T00:00:00Z`,
  };
}
