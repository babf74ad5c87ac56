// The page that is handed out apart: files are chosen or dropped, checked on the spot, and what was found stands there in words.
// It is built into one file (scripts/build-verifier.ts) and asks nobody.
import { reportLines } from '../../../labels/bulletin/verifyReport.ts';
import { verifyWords } from '../../../labels/bulletin/verifying.ts';
import { shortFingerprint } from '../../../proof/file.ts';
import { isSound, report, textOfFile } from '../../../proof/report.ts';

const main = document.body;

function put<K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  main.append(element);
  return element;
}

document.title = verifyWords.title;
put('h1', verifyWords.title);
put('p', verifyWords.what);
const label = put('label', verifyWords.choose);
const input = document.createElement('input');
input.type = 'file';
input.multiple = true;
label.append(' ', input);
const found = put('pre');
found.setAttribute('role', 'status');

async function check(chosen: readonly File[]): Promise<void> {
  if (chosen.length === 0) return;
  found.className = '';
  found.textContent = verifyWords.checking;
  const given = await Promise.all(
    chosen.map(async (file) => ({ name: file.name, text: textOfFile(new Uint8Array(await file.arrayBuffer())) })),
  );
  const checked = report(given);
  found.className = isSound(checked) ? 'sound' : 'faulty';
  found.textContent = reportLines(checked, shortFingerprint).join('\n');
}

input.addEventListener('change', () => void check([...(input.files ?? [])]));
main.addEventListener('dragover', (event) => event.preventDefault());
main.addEventListener('drop', (event) => {
  event.preventDefault();
  void check([...(event.dataTransfer?.files ?? [])]);
});
