/** The key that some servers want of whoever makes something; asked for once a server has refused without it. */
import { ApiProblem } from '#lib/api/problem.ts';

export class CreateKey {
  typed = $state('');
  #asked = $state(false);

  get asked(): boolean {
    return this.#asked;
  }

  get value(): string {
    return this.typed.trim();
  }

  /** What a failed request tells the person. @throws what is no answer of the server */
  problemOf(thrown: unknown): ApiProblem | undefined {
    if (!(thrown instanceof ApiProblem)) throw thrown;
    if (thrown.code !== 'create-key-needed') return thrown;
    // The first refusal only tells that a key is needed; it is not the person's mistake.
    const known = this.#asked;
    this.#asked = true;
    return known ? thrown : undefined;
  }
}
