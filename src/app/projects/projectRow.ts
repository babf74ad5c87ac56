// A project's row as the list, the page and the export give it: 亿元 as text, and which of its columns are invented.
import type { BorneLabel, Labels } from '../../domain/figures/lists/labels.ts';
import { yiExact } from '../../domain/money.ts';
import { labelsOfCity } from '../../storage/figures/cityLabels.ts';
import { type ProjectRecord, type ProjectSampleMark, projectSampleMarks } from '../../storage/projects/queries.ts';
import type { Tx } from '../../storage/store.ts';

export interface ProjectRow
  extends Omit<ProjectRecord, 'investmentFen' | 'fundsFen' | 'sample' | 'investorClasses' | 'tags'> {
  /** 亿元, every digit it has; null is 未定, which is not zero. */
  readonly investmentYi: string | null;
  readonly fundsYi: string;
  /** 企业类别, and marks of the city's own. */
  readonly investorClasses: readonly BorneLabel[];
  readonly tags: readonly BorneLabel[];
  /** Columns of this row whose value is invented (`name`, `investmentYi`, `signedOn` …); `*` is all. */
  readonly sampleFields: readonly string[];
}

/** Fields of entries as columns of the row. */
const columnOf: Readonly<Record<string, string>> = {
  'facts name': 'name',
  'facts officeId': 'office',
  'facts industryCode': 'industry',
  'facts investorId': 'investor',
  'facts recipientId': 'recipient',
  'facts investment': 'investmentYi',
  'facts status': 'status',
  'facts investorClasses': 'investorClasses',
  'facts tags': 'tags',
  'signed occurredOn': 'signedOn',
  'registered occurredOn': 'registeredOn',
  'filed occurredOn': 'filedOn',
  'started occurredOn': 'startedOn',
  'in_production occurredOn': 'inProductionOn',
  'funds recognisedFen': 'fundsYi',
  'funds claimedFen': 'fundsYi',
};

export async function withSampleColumns(tx: Tx, cityCode: string, records: readonly ProjectRecord[]) {
  const marked = records.filter((record) => record.sample || record.signedOn || record.fundsFen > 0n);
  const ids = marked.map((record) => record.id);
  const [marks, labels] = await Promise.all([projectSampleMarks(tx, cityCode, ids), labelsOfCity(tx, cityCode)]);
  const byProject = Map.groupBy(marks, (mark) => mark.projectId);
  return records.map((record) => projectRow(record, byProject.get(record.id) ?? [], labels));
}

function projectRow(record: ProjectRecord, marks: readonly ProjectSampleMark[], labels: Labels): ProjectRow {
  const { investmentFen, fundsFen, sample: _, investorClasses, tags, ...rest } = record;
  const invented = new Set(marks.flatMap(({ of, sampleFields }) => sampleFields.flatMap((f) => columnsOf(of, f))));
  return {
    ...rest,
    investmentYi: investmentFen === null ? null : yiExact(investmentFen),
    fundsYi: yiExact(fundsFen),
    investorClasses: labels.borne('investorClass', investorClasses),
    tags: labels.borne('tag', tags),
    sampleFields: [...invented],
  };
}

function columnsOf(of: string, field: string): string[] {
  const column = columnOf[`${of} ${field}`];
  if (field !== '*') return column ? [column] : [];
  return Object.entries(columnOf).flatMap(([key, each]) => (key.startsWith(`${of} `) ? [each] : []));
}
