// A pasted agreement as lines, one for each clause: numbered as agreements are, or else sentence by sentence.
import { type ClauseKind, commitmentAtMost } from '../../domain/clauses/agreement.ts';

const numeral = '[一二三四五六七八九十百零〇两\\d]';
/** 第三条, 三、, （三）, 3. , 3、, 3.2, (3), ③. Beside a figure like 3.5亿元 a number needs a space or a stroke behind it. */
const marker = new RegExp(
  `^(?:第${numeral}{1,5}[条款项]|[一二三四五六七八九十]{1,3}[、.．]|[（(]${numeral}{1,4}[）)]|\\d{1,2}(?:\\.\\d{1,2}){0,3}(?:[、．)）]|\\.(?!\\d)|\\s)|\\d{1,2}\\.\\d{1,2}(?=[^\\d万亿元%％])|[①-⑳])`,
);
/** 第二章 甲方的权利和义务: a heading promises nothing. */
const heading = new RegExp(`^第${numeral}{1,5}[章节编部分]{1,2}[^。；;]{0,40}$`);

export interface SplitClause {
  readonly text: string;
  readonly kind: ClauseKind;
}

/** Linear; keeps every word but headings of chapters. A clause longer than may be kept is cut at its sentences. */
export function splitClauses(pasted: string): SplitClause[] {
  const lines = pasted.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim());
  const clauses: string[] = [];
  let open = false;
  for (const line of lines) {
    const starts = marker.test(line) || heading.test(line);
    if (line === '') open = false;
    else if (!open || starts) clauses.push(line);
    else clauses.push(`${clauses.pop() ?? ''}${line}`);
    if (line !== '') open = !heading.test(line) && !/[。；;]$/.test(line);
  }
  const numbered = clauses.some((clause) => marker.test(clause));
  return clauses
    .filter((clause) => !heading.test(clause))
    .flatMap((clause) => (numbered && clause.length <= commitmentAtMost ? [clause] : bySentences(clause)))
    .map((text) => ({ text, kind: kindOf(text) }));
}

function bySentences(clause: string): string[] {
  const sentences = clause.match(/[^。；;]+[。；;]*|[。；;]+/g) ?? [];
  return sentences
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .flatMap((sentence) => pieces(sentence));
}

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length; from += commitmentAtMost)
    found.push(text.slice(from, from + commitmentAtMost));
  return found;
}

/** What a clause speaks of, by its first telling word: a proposal that a person changes. */
const telling: readonly (readonly [ClauseKind, RegExp])[] = [
  ['obligation', /^[^，,。]{0,12}乙方(?:承诺|应|须|负责|保证|计划|投资)/],
  ['tax', /税/],
  ['land', /土地|用地|地块|地价|出让|供地/],
  ['fee', /规费|行政事业性|配套费|社保|社会保险|公积金|基金减免/],
  ['factor', /电价|水价|气价|用电|用水|用气|蒸汽|能耗|电费|水费/],
  ['market', /采购|招标|供应商|特许|独家/],
  ['registration', /注册|迁入|迁出|工商登记/],
  ['finance', /贷款|融资|基金|担保|股权/],
  ['fiscal', /奖励|补贴|补助|扶持|资助/],
  ['facility', /七通一平|三通一平|道路|管网|厂房|配套设施/],
  ['approval', /审批|环评|能评|许可|手续/],
  ['service', /服务|协调|代办|专班/],
];

function kindOf(text: string): ClauseKind {
  return telling.find(([, words]) => words.test(text))?.[0] ?? 'other';
}
