import { refuseSheet } from '../refusal.ts';
import type { ElementNames } from '../xlsx/ownNames.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns:';
const meant: Readonly<Record<string, string>> = {
  office: `${oasis}office:1.0`,
  table: `${oasis}table:1.0`,
  text: `${oasis}text:1.0`,
  style: `${oasis}style:1.0`,
  number: `${oasis}datastyle:1.0`,
  draw: `${oasis}drawing:1.0`,
};

/** Names with the prefixes that every program writes. Where one of these means something else the file is refused, and not guessed at. */
export class UsualNames implements ElementNames {
  open(name: string, attributes: Readonly<Record<string, string>>): string {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      const prefix = key.slice(6);
      const uri = meant[prefix];
      const isMeant = attributes[key] === uri;
      if (uri === undefined ? Object.values(meant).includes(attributes[key] ?? '') : !isMeant) {
        refuseSheet('xml_malformed', `${key} is ${attributes[key]}`);
      }
    }
    return name;
  }

  close(name: string): string {
    return name;
  }
}
