/** The key that some servers want of whoever makes something; asked for once a server has refused without it. */
import { ApiProblem } from '#lib/api/problem.ts';

export class CreateKey {
  typed = $state('');
  #asked = $state(false);
  #refusals = $state(0);

  get asked(): boolean {
    return this.#asked;
  }

  /** How often the server wanted another one: each time the field is to be filled in anew. */
  get refusals(): number {
    return this.#refusals;
  }

  get value(): string {
    return this.typed.trim();
  }

  /** What a failed request tells the person. @throws what is no answer of the server */
  problemOf(thrown: unknown): ApiProblem | undefined {
    if (!(thrown instanceof ApiProblem)) throw thrown;
    if (thrown.code !== 'create-key-needed' && thrown.code !== 'create-key-wrong') return thrown;
    this.#refusals += 1;
    // The first refusal only tells that a key is needed; it is not the person's mistake.
    const known = this.#asked;
    this.#asked = true;
    return known ? thrown : undefined;
  }
}
