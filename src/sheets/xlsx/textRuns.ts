/** The runs of one text: those that are struck through are left out, unless all are. */
export class TextRuns {
  #plain = '';
  #struck = '';
  #isStruck = false;

  clear(): void {
    this.#plain = '';
    this.#struck = '';
    this.#isStruck = false;
  }

  begin(): void {
    this.#isStruck = false;
  }

  strike(isStruck: boolean): void {
    this.#isStruck = isStruck;
  }

  add(text: string): void {
    if (this.#isStruck) this.#struck += text;
    else this.#plain += text;
  }

  get length(): number {
    return this.#plain.length + this.#struck.length;
  }

  end(): { text: string; struck: boolean } {
    const struck = this.#plain.trim() === '' && this.#struck !== '';
    return { text: struck ? this.#plain + this.#struck : this.#plain, struck };
  }
}
