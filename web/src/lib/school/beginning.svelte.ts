/** What a new study day builds on: the line of a school, an earlier day. */
import { seats } from '#lib/api/seats.ts';
import { knownSchools } from './known-schools.ts';
import type { KnownSchool } from './known-schools.ts';

export class Beginning {
  /** Those whose key this device has. */
  known = $state.raw<readonly KnownSchool[]>([]);
  /** Id of the school on whose line the day begins; empty for none. */
  school = $state('');
  /** Id of the board of the earlier day; empty for none. */
  from = $state('');

  /** Reads the device and the address: `?school=…&van=…`. In the browser only. */
  read(search: URLSearchParams): void {
    this.known = knownSchools().all();
    this.from = search.get('van') ?? '';
    const asked = search.get('school') ?? '';
    this.school = this.known.some(({ id }) => id === asked) ? asked : '';
  }

  /** What goes along with the request for a board. */
  get wanted(): { schoolKey?: string; from?: string } {
    const key = this.known.find(({ id }) => id === this.school)?.key;
    return {
      ...(key === undefined ? {} : { schoolKey: key }),
      ...(this.from === '' ? {} : { from: this.from }),
    };
  }

  /** Shows that one leads the earlier day; undefined where the key of the school has to do. */
  get token(): string | undefined {
    return this.from === '' ? undefined : seats().find(this.from)?.token;
  }
}
