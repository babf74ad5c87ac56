// What is made of the ledger, kept, and made anew when it is too old. One making serves everybody who waits for it. One that
// fails fails them all and is not tried again by itself: whoever asks next begins the next, at the earliest after a pause.

interface Failure {
  readonly error: unknown;
  readonly until: number;
}

interface Held<T> {
  value?: T;
  making?: Promise<T> | undefined;
  failed?: Failure | undefined;
}

/** What cannot be made is a question to the database each time: a thousand who ask must not make a thousand of it. */
const pauseMs = 1000;

export class KeptFresh<Owner extends object, T> {
  readonly #held = new WeakMap<Owner, Map<string, Held<T>>>();

  /**
   * The value of that name, if it is fresh; else as `make` makes it, from what was kept before. Of a making that began
   * earlier the value may be too old for this asker: then one more is made, which began after the question.
   */
  async get(
    owner: Owner,
    name: string,
    isFresh: (value: T) => boolean,
    make: (before: T | undefined) => Promise<T>,
  ): Promise<T> {
    const held = this.#heldFor(owner, name);
    while (held.making) {
      const made = await held.making;
      if (isFresh(made)) return made;
    }
    if (held.value !== undefined && isFresh(held.value)) return held.value;
    if (held.failed && performance.now() < held.failed.until) throw held.failed.error;
    return (held.making = this.#made(held, make));
  }

  async #made(held: Held<T>, make: (before: T | undefined) => Promise<T>): Promise<T> {
    try {
      // Begun behind a promise, so that what throws at once fails like the rest.
      const value = await Promise.resolve(held.value).then(make);
      held.value = value;
      held.failed = undefined;
      return value;
    } catch (error) {
      held.failed = { error, until: performance.now() + pauseMs };
      throw error;
    } finally {
      held.making = undefined;
    }
  }

  #heldFor(owner: Owner, name: string): Held<T> {
    const names = this.#held.get(owner) ?? new Map<string, Held<T>>();
    this.#held.set(owner, names);
    const held = names.get(name) ?? {};
    names.set(name, held);
    return held;
  }
}
