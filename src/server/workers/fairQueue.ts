// Whose work comes next: senders take turns, each with its own in the order of asking, so that one who asks for a hundred
// things waits behind nobody's one for longer than one of them.
export class FairQueue<T> {
  /** Senders who wait, in the order of their turns. */
  readonly #waiting = new Map<string, T[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  waitingOf(sender: string): number {
    return this.#waiting.get(sender)?.length ?? 0;
  }

  put(sender: string, item: T): void {
    const own = this.#waiting.get(sender) ?? [];
    own.push(item);
    this.#waiting.set(sender, own);
    this.#size++;
  }

  /** Takes the next one that is not passed over, of each sender the first; whose it was goes behind the others. */
  take(isPassed: (sender: string, item: T) => boolean): T | undefined {
    for (const [sender, own] of this.#waiting) {
      const [item] = own;
      if (item !== undefined && isPassed(sender, item)) continue;
      own.shift();
      this.#waiting.delete(sender);
      if (own.length > 0) this.#waiting.set(sender, own);
      if (item === undefined) continue;
      this.#size--;
      return item;
    }
    return undefined;
  }

  /** All that wait, in the order in which they would be taken if nobody was passed over. */
  *inTurn(): Generator<T> {
    const waiting = [...this.#waiting.values()];
    const rounds = Math.max(0, ...waiting.map((own) => own.length));
    for (let round = 0; round < rounds; round++) for (const own of waiting) yield* own.slice(round, round + 1);
  }

  /** Takes one out of turn, whose sender has left; false where it was not there. */
  drop(sender: string, item: T): boolean {
    const own = this.#waiting.get(sender);
    const at = own?.indexOf(item) ?? -1;
    if (!own || at < 0) return false;
    own.splice(at, 1);
    if (own.length === 0) this.#waiting.delete(sender);
    this.#size--;
    return true;
  }
}
