// In which order the nodes of a column stand: near what they supply and what supplies them, so that edges cross little.
import type { Column, PictureEdge } from './columns.ts';

const rounds = 6;

/** Each column by the middle of its neighbours' places, back and forth a few times; ties keep the city's order. */
export function ordered(columns: readonly Column[], edges: readonly PictureEdge[]): Column[] {
  const neighbours = neighboursOf(edges);
  const result = columns.map((column) => ({ ...column, ids: [...column.ids] }));
  const placeOf = new Map<string, number>();
  const note = (ids: readonly string[]) => {
    for (const [index, id] of ids.entries()) placeOf.set(id, (index + 0.5) / ids.length);
  };
  for (const { ids } of result) note(ids);
  for (let round = 0; round < rounds; round++) {
    for (const column of round % 2 === 0 ? result : result.toReversed()) {
      const own = new Set(column.ids);
      const middle = new Map(
        column.ids.map((id) => {
          const places = (neighbours.get(id) ?? [])
            .filter((other) => !own.has(other))
            .map((other) => placeOf.get(other) ?? 0.5);
          const here = placeOf.get(id) ?? 0.5;
          return [id, places.length > 0 ? places.reduce((sum, place) => sum + place, 0) / places.length : here];
        }),
      );
      column.ids.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
      note(column.ids);
    }
  }
  return result;
}

export function neighboursOf(edges: readonly PictureEdge[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (id: string, other: string) => neighbours.set(id, [...(neighbours.get(id) ?? []), other]);
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  return neighbours;
}
