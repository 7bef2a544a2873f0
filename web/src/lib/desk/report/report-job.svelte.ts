/** The report and the other files of a board: what was chosen, how far it is, and the file itself. */
import type { Language } from '@samenbord/board';
import { REPORT_PARTS } from '@samenbord/board';
import type { ReportPart } from '@samenbord/board';
import { fetchExport, reportProgress } from '#lib/api/exports.ts';
import type { ExportFile, NamedFile, ReportProgress } from '#lib/api/exports.ts';
import { ApiProblem } from '#lib/api/problem.ts';
import type { Seat } from '#lib/api/seats.ts';
import { reader } from '#lib/language/language.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import type { News } from '../news.svelte.ts';
import { saveFile } from './save-file.ts';

const ASK_AGAIN = 400;

/** Everything, the summary alone, or what is ticked. */
export type Extent = 'all' | 'page' | 'own';
export type Format = Exclude<ExportFile, 'report.pdf'>;

const newTicket = (): string => Math.random().toString(36).slice(2);

export class ReportJob {
  extent = $state<Extent>('all');
  parts = $state<ReportPart[]>([...REPORT_PARTS]);
  names = $state<'all' | 'none'>('all');
  /** Follows the reader until one is chosen. */
  #language = $state<Language>();
  paper = $state<'a4' | 'a3'>('a4');
  /** The page of the whole board: as large as its notes need, or on that paper. */
  overview = $state<'large' | 'paper'>('large');
  /** Of a picture: a zone's id; empty for the whole board. */
  zone = $state('');
  #progress = $state.raw<ReportProgress>();
  #making = $state.raw<AbortController>();
  #made = $state.raw<NamedFile>();
  #saving = $state<Format>();
  readonly #seat: Pick<Seat, 'board' | 'token'>;
  readonly #news: News;

  constructor(seat: Pick<Seat, 'board' | 'token'>, news: News) {
    this.#seat = seat;
    this.#news = news;
  }

  get language(): Language {
    return this.#language ?? reader.language;
  }

  set language(language: Language) {
    this.#language = language;
  }

  get busy(): boolean {
    return this.#making !== undefined;
  }

  /** The report that was made last; undefined before, and while another one is made. */
  get made(): NamedFile | undefined {
    return this.#made;
  }

  /** The other file that is being fetched. */
  get saving(): Format | undefined {
    return this.#saving;
  }

  get waits(): boolean {
    return this.#progress?.state === 'waiting';
  }

  /** Reports that are made before this one. */
  get ahead(): number {
    return this.#progress?.ahead ?? 0;
  }

  /** Which step is under way, from 1; 0 before the first. */
  get step(): number {
    return this.#progress?.state === 'busy' ? this.#progress.step : 0;
  }

  /** What is being done, for a button; empty when nothing is. */
  get words(): string {
    if (!this.busy) return '';
    const { step = 0, steps = 0, label = '' } = this.#progress ?? {};
    return label === '' ? m.report_busy() : m.report_step({ label, step, steps });
  }

  /** Whether the whole board is in it. */
  get hasOverview(): boolean {
    return this.extent === 'all' || (this.extent === 'own' && this.parts.includes('board'));
  }

  /** Whether what is ticked makes a report. */
  get isMakeable(): boolean {
    return this.extent !== 'own' || this.parts.length > 0;
  }

  get #choices(): Record<string, string> {
    return { language: this.language, names: this.names };
  }

  get #wanted(): Record<string, string> {
    const parts =
      this.extent === 'page' ? ['summary'] : REPORT_PARTS.filter((part) => this.parts.includes(part));
    return {
      ...this.#choices,
      paper: this.paper,
      overview: this.overview,
      ...(this.extent === 'all' ? {} : { parts: parts.join(',') }),
    };
  }

  async make(): Promise<void> {
    if (this.busy || !this.isMakeable) return;
    const making = new AbortController();
    const ticket = newTicket();
    const { board, token } = this.#seat;
    this.#making = making;
    this.#made = undefined;
    const timer = setInterval(() => {
      reportProgress(board, token, ticket).then(
        (progress) => (this.#progress = progress),
        // How far it is only comforts; the report itself tells when it fails.
        () => undefined,
      );
    }, ASK_AGAIN);
    try {
      const made = await fetchExport(board, token, 'report.pdf', { ...this.#wanted, ticket }, making.signal);
      this.#made = made;
      saveFile(made.file, made.name);
      this.#news.tell(m.report_done());
    } catch (thrown) {
      if (making.signal.aborted) this.#news.tell(m.report_stopped());
      else this.#news.failure(thrown);
    } finally {
      clearInterval(timer);
      this.#making = undefined;
      this.#progress = undefined;
    }
  }

  /** The server stops its work too. */
  stop(): void {
    this.#making?.abort();
  }

  saveAgain(): void {
    if (this.#made) saveFile(this.#made.file, this.#made.name);
  }

  /** Back to the choices. */
  another(): void {
    this.#made = undefined;
  }

  async save(format: Format): Promise<void> {
    if (this.#saving !== undefined) return;
    this.#saving = format;
    const isPicture = format === 'board.png' || format === 'board.svg';
    const query = {
      ...(format === 'board.json' ? { names: this.names } : this.#choices),
      ...(isPicture && this.zone !== '' ? { zone: this.zone } : {}),
    };
    try {
      const { file, name } = await fetchExport(this.#seat.board, this.#seat.token, format, query);
      saveFile(file, name);
      this.#news.tell(m.report_saved());
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem)) throw thrown;
      this.#news.failure(thrown);
    } finally {
      this.#saving = undefined;
    }
  }
}
