// Who sends an official letter: the city as it calls itself, and the mark of one that is invented.
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest, profileAt } from '../../metrics/facts.ts';
import { cityNamed } from '../../storage/names.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

export async function cityOfLetter(store: Store, cityCode: string) {
  const city = await inScope(store, countingScope(cityCode), (tx) => cityNamed(tx, cityCode));
  const ledger = await cityFacts(store, cityCode);
  const root = ledger.offices.find(({ parentId }) => parentId === null);
  return {
    /** Nothing where the city is a real one. */
    mark: (demo: string): string => (city.demo ? demo : ''),
    /** The city's own letters go out under the name that it gave itself for them. */
    issuerOf: (officeId: string, name: string): string =>
      officeId === root?.id ? (profileAt(ledger, latest).issuer ?? name) : name,
  };
}
