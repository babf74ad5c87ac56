// The part of docs/RIGHTS.md on references: whose row each field that can hold an id, and each column that names one, may
// point at.
import { entryKinds } from '../src/domain/entries/nouns.ts';
import { pointers } from '../src/domain/entries/pointing.ts';
import { referencesOf } from '../src/domain/entries/references.ts';
import { bodyReferences, isNew } from '../src/server/entries/bodyReferences.ts';
import { formList } from '../src/sheets/forms/index.ts';
import { columnReference } from '../src/sheets/forms/references.ts';

export const referencesHead: readonly string[] = ['what is written', 'field', 'names', 'who may point there'];

export function referenceRows(): string[][] {
  const ofEntries = entryKinds.flatMap((kind) =>
    Object.entries(referencesOf(kind)).map(([field, { to, by }]) => [`\`${kind}\``, `\`${field}\``, to, by]),
  );
  const ofBodies = Object.entries(bodyReferences).flatMap(([route, fields]) =>
    route.endsWith('/entries') || route.endsWith('/site-checks')
      ? []
      : Object.entries(fields).flatMap(([field, one]) =>
          one === isNew ? [] : [[`\`${route}\``, `\`${field}\``, one.to, one.by]],
        ),
  );
  const ofForms = formList.flatMap(({ id, name, columns }) =>
    columns.flatMap(({ field }) => {
      const one = columnReference(id, field);
      return one ? [[name, `\`${field}\``, one.to, one.by]] : [];
    }),
  );
  return [...ofEntries, ...ofBodies, ...ofForms];
}

export const referencesIntroduction = `## Whose row may be named

Whoever may write for an office may not for that reason point at everything: each field that can hold an id, and each column
of a workbook that names a row, says whose rows it may name (\`src/domain/entries/references.ts\`, \`src/server/entries/bodyReferences.ts\`,
\`src/sheets/forms/references.ts\`). The fields are found in the schemas, so that a new one without a word fails;
\`test/scenarios/guards/references.test.ts\` and \`test/scenarios/guards/columns.test.ts\` ask for every one, seen from the four places.

- **own**: who acts for the office of the row or for one above it. For everybody else it is not there: the answer is the same as for an id that nobody has.
- **consent**: the same; whoever else names it waits for the word of its office (\`/consents\`). Until then the entry moves nothing.
- **shared**: the same as own, and who acts for an office below that of the row.
- **above**: who acts for an office above that of the row. The root answers for itself.
- **one_side**: of two rows, who acts for the office of either.
- **city**: everybody who may do the act: the row belongs to no office alone.
- **nobody**: only the program says it.
`;

/** Every word that the table uses is explained. */
export const explained = pointers.filter((by) => referencesIntroduction.includes(`**${by}**`));
