/** Short messages at the edge of the screen: what was done, or what went wrong and what to do. */
import { ApiProblem } from '#lib/api/problem.ts';

export interface NewsItem {
  id: number;
  text: string;
  hint: string;
  trouble: boolean;
  /** What can be done about it, as long as it is shown. */
  offer?: Offer;
  /** Whether it is still so; once it is not, the message has nothing left to say. */
  stands?: () => boolean;
}

export interface Offer {
  label: string;
  act: () => void;
}

const GLANCE = 6000;
const READ = 9000;

export class News {
  #items = $state.raw<readonly NewsItem[]>([]);
  #spoken = $state('');
  #next = 0;

  get items(): readonly NewsItem[] {
    return this.#items.filter(({ stands }) => stands?.() ?? true);
  }

  /** For screen readers only: the eye sees it happen on the board. */
  get spoken(): string {
    return this.#spoken;
  }

  speak(text: string): void {
    // A screen reader stays silent when the same words come twice.
    this.#spoken = text === this.#spoken ? `${text}\u00a0` : text;
  }

  tell(text: string, { offer, stands }: Pick<NewsItem, 'offer' | 'stands'> = {}): void {
    const more = { ...(offer && { offer }), ...(stands && { stands }) };
    this.#add({ text, hint: '', trouble: false, ...more }, offer ? READ : GLANCE);
  }

  trouble(text: string, hint = ''): void {
    this.#add({ text, hint, trouble: true }, READ);
  }

  /** Tells of a failed request; anything else is a fault of ours and goes on to the page. */
  failure(thrown: unknown): void {
    if (!(thrown instanceof ApiProblem)) throw thrown;
    this.trouble(thrown.title, thrown.hint);
  }

  drop(id: number): void {
    this.#items = this.#items.filter((item) => item.id !== id);
  }

  #add(item: Omit<NewsItem, 'id'>, lifetime: number): void {
    const id = this.#next++;
    // The same words twice are one message.
    this.#items = [...this.#items.filter((shown) => shown.text !== item.text), { ...item, id }].slice(-3);
    setTimeout(() => {
      this.drop(id);
    }, lifetime);
  }
}
