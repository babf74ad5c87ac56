// The page that is handed out apart: files are chosen or dropped, checked on the spot, and what was found stands there in words.
// It is built into one file (scripts/build-verifier.ts) and asks nobody.
import { reportLines, verdictOfAll } from '../../../labels/bulletin/verifyReport.ts';
import { type ReportLine, verifyWords } from '../../../labels/bulletin/verifying.ts';
import { shortFingerprint } from '../../../proof/file.ts';
import { isSound, report, textOfFile } from '../../../proof/report.ts';

const main = document.body;

function make<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', name = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = name;
  return element;
}

document.title = verifyWords.title;
const label = make('label', verifyWords.choose, 'button');
const input = make('input');
input.type = 'file';
input.multiple = true;
label.append(input);
const found = make('div');
found.setAttribute('role', 'status');
main.append(make('h1', verifyWords.title), make('p', verifyWords.what), label, ' ', verifyWords.drop, found);

const marks: Readonly<Record<string, string>> = { '✗': 'fault', '✓': 'good', '？': 'open' };

function shown(line: ReportLine): HTMLElement {
  if (line === '') return make('hr');
  if (typeof line === 'string') return make('p', line, marks[line.slice(0, 1)] ?? '');
  const fold = make('details');
  fold.append(make('summary', line.fold), ...line.lines.map((one) => make('p', one)));
  return fold;
}

async function check(chosen: readonly File[]): Promise<void> {
  if (chosen.length === 0) return;
  found.className = '';
  found.replaceChildren(verifyWords.checking);
  const given = await Promise.all(
    chosen.map(async (file) => ({ name: file.name, text: textOfFile(new Uint8Array(await file.arrayBuffer())) })),
  );
  const checked = report(given);
  found.className = isSound(checked) ? 'sound' : 'faulty';
  const lines = reportLines(checked, shortFingerprint).map(shown);
  found.replaceChildren(make('p', verdictOfAll(checked), 'verdict'), ...lines);
}

input.addEventListener('change', () => void check([...(input.files ?? [])]));
main.addEventListener('dragover', (event) => event.preventDefault());
main.addEventListener('drop', (event) => {
  event.preventDefault();
  void check([...(event.dataTransfer?.files ?? [])]);
});
