/** Getting the report: asks for it, tells how far it is, and hands over the file. */
import { fetchReport, reportProgress } from '#lib/api/client.ts';
import type { Seat } from '#lib/api/seats.ts';
import type { ReportProgress } from '#lib/api/types.ts';
import { m } from '#lib/paraglide/messages.js';
import type { News } from './news.svelte.ts';

const ASK_AGAIN = 500;

function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers still read the address after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

export class ReportJob {
  #busy = $state(false);
  #progress = $state.raw<ReportProgress>();
  readonly #seat: Pick<Seat, 'board' | 'token'>;
  readonly #news: News;

  constructor(seat: Pick<Seat, 'board' | 'token'>, news: News) {
    this.#seat = seat;
    this.#news = news;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** What is being done, for the button; empty when nothing is. */
  get words(): string {
    if (!this.#busy) return '';
    const { step = 0, steps = 0, label = '' } = this.#progress ?? {};
    return label === '' ? m.report_busy() : m.report_step({ label, step, steps });
  }

  async get(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const timer = setInterval(() => {
      reportProgress(this.#seat.board, this.#seat.token).then(
        (progress) => (this.#progress = progress.state === 'busy' ? progress : undefined),
        // How far it is only comforts; the report itself tells when it fails.
        () => undefined,
      );
    }, ASK_AGAIN);
    try {
      const { file, name } = await fetchReport(this.#seat.board, this.#seat.token);
      handOver(file, name);
      this.#news.tell(m.report_done());
    } catch (thrown) {
      this.#news.failure(thrown);
    } finally {
      clearInterval(timer);
      this.#busy = false;
      this.#progress = undefined;
    }
  }
}
