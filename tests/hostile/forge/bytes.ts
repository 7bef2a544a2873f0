/** Writes bytes without any library of the product's: what comes out is exactly what the attack says, right or wrong. */

/** A number as a varint; `padding` adds that many bytes that say nothing, which no honest writer does. */
export interface Padded {
  value: number;
  padding: number;
}
export type Numeral = number | Padded;

const CONTINUES = 0x80;

export class Bytes {
  #buffer = new Uint8Array(64);
  #length = 0;

  byte(value: number): this {
    this.#grow(1);
    this.#buffer[this.#length++] = value;
    return this;
  }

  raw(bytes: Uint8Array): this {
    this.#grow(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** Seven bits a byte, lowest first; exact up to 2⁵³. */
  varUint(numeral: Numeral): this {
    const { value, padding } = typeof numeral === 'number' ? { value: numeral, padding: 0 } : numeral;
    let rest = value;
    while (rest >= CONTINUES) {
      this.byte(CONTINUES | (rest % CONTINUES));
      rest = Math.floor(rest / CONTINUES);
    }
    if (padding === 0) return this.byte(rest);
    this.byte(CONTINUES | rest);
    for (let i = 1; i < padding; i++) this.byte(CONTINUES);
    return this.byte(0);
  }

  /** Six bits and a sign in the first byte, seven in the others. */
  varInt(value: number): this {
    let rest = Math.abs(value);
    const sign = value < 0 || Object.is(value, -0) ? 0x40 : 0;
    this.byte((rest > 63 ? CONTINUES : 0) | sign | (rest % 64));
    rest = Math.floor(rest / 64);
    while (rest > 0) {
      this.byte((rest > 127 ? CONTINUES : 0) | (rest % CONTINUES));
      rest = Math.floor(rest / CONTINUES);
    }
    return this;
  }

  float64(value: number): this {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value);
    return this.raw(bytes);
  }

  /** Bytes with their length before them. */
  sized(bytes: Uint8Array): this {
    return this.varUint(bytes.length).raw(bytes);
  }

  text(text: string): this {
    return this.sized(new TextEncoder().encode(text));
  }

  done(): Uint8Array {
    return this.#buffer.slice(0, this.#length);
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#buffer.length) return;
    const larger = new Uint8Array(Math.max(this.#buffer.length * 2, this.#length + by));
    larger.set(this.#buffer);
    this.#buffer = larger;
  }
}
