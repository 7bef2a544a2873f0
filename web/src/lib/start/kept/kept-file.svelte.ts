/** A kept file on its way to a new board: chosen, looked into, begun with. */
import { readSummary } from '#lib/api/client.ts';
import { openKept, previewKept } from '#lib/api/exports.ts';
import type { KeptPreview } from '#lib/api/exports.ts';
import type { ApiProblem } from '#lib/api/problem.ts';
import { seats } from '#lib/api/seats.ts';
import { CreateKey } from '../create-key.svelte.ts';

export class KeptFileState {
  title = $state('');
  school = $state('');
  date = $state('');
  name = $state('');
  readonly createKey = new CreateKey();
  #file = $state.raw<File>();
  #preview = $state.raw<KeptPreview>();
  #problem = $state.raw<ApiProblem>();
  #busy = $state<'reading' | 'beginning'>();

  get file(): File | undefined {
    return this.#file;
  }

  get preview(): KeptPreview | undefined {
    return this.#preview;
  }

  get problem(): ApiProblem | undefined {
    return this.#problem;
  }

  get busy(): 'reading' | 'beginning' | undefined {
    return this.#busy;
  }

  async choose(file: File): Promise<void> {
    this.#file = file;
    await this.look();
  }

  /** Asks the server what the file would make. */
  async look(): Promise<void> {
    const file = this.#file;
    if (!file || this.#busy !== undefined) return;
    this.#preview = undefined;
    await this.#while('reading', async () => {
      const preview = await previewKept(file, this.createKey.value);
      this.#preview = preview;
      this.title = preview.title;
      this.school = preview.school;
      // Another day than the one it was kept of.
      this.date = '';
    });
  }

  forget(): void {
    this.#file = undefined;
    this.#preview = undefined;
    this.#problem = undefined;
  }

  /** Makes the board and takes its first seat; gives the id of the board, undefined when it failed. */
  async begin(): Promise<string | undefined> {
    const file = this.#file;
    if (!file || this.#busy !== undefined) return undefined;
    let begun: string | undefined;
    await this.#while('beginning', async () => {
      const { title, school, date, name } = this;
      const made = await openKept(
        file,
        { title: title.trim(), school: school.trim(), date, name: name.trim() },
        this.createKey.value,
      );
      const { me } = await readSummary(made.id, made.tokens.facilitator);
      seats().keep({
        board: made.id,
        token: made.tokens.facilitator,
        participant: me.participantId,
        role: me.role,
        name: me.name,
        group: me.group,
        code: '',
        screen: made.tokens.screen,
      });
      begun = made.id;
    });
    return begun;
  }

  async #while(what: 'reading' | 'beginning', work: () => Promise<void>): Promise<void> {
    this.#busy = what;
    this.#problem = undefined;
    try {
      await work();
    } catch (thrown) {
      this.#problem = this.createKey.problemOf(thrown);
    } finally {
      this.#busy = undefined;
    }
  }
}
