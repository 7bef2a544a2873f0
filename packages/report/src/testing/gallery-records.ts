/** Cells of the gallery for what is the board's own: notes, clusters, zones, theory cards, links. */
import { NOTE_COLORS, ZONE_KINDS } from '@samenbord/board';
import type { Link, Note, ZoneKind } from '@samenbord/board';
import { aCard, aNote, aZone } from './boards.ts';
import type { Paint, Paints, Parts } from './gallery-paint.ts';

const noted =
  (note: Partial<Note>, more?: Parts['more']): Paint =>
  (id, x, y) => ({
    notes: { [id]: aNote({ pos: [x, y], ...note }) },
    ...(more ? { more } : {}),
  });

export const NOTES: Paints = {
  ...Object.fromEntries(
    NOTE_COLORS.map((paper, at) => [
      `note-${paper}`,
      noted({
        color: paper,
        text:
          [
            'Kort',
            'Tijdens het onthaal vertelt elk kind één ding over gisteren.',
            'Regel\nvoor\nregel',
            'Zoë durfde vandaag voor het eerst iets vragen in de kring! ❤️ 👩🏽‍🏫',
            'Filosoferen met kinderen: “Kan een steen verdrietig zijn?” Ze dachten lang na, en wisten het nog beter dan wij.',
            'Hottentottententententoonstellingsmakersopleidingsavond',
          ][at % 6] ?? '',
      }),
    ]),
  ),
  'note-small': noted({ size: 'small', text: 'Klein briefje' }),
  'note-tags': noted({ text: 'Met woorden eraan', tags: ['rekenen', 'L3'] }),
  'note-pinned': noted({ text: 'Vastgezet', pinned: true }),
  'note-reactions': (id, x, y) => ({
    notes: { [id]: aNote({ pos: [x, y], text: 'Met reacties' }) },
    reactions: Object.fromEntries(
      (['heart', 'heart', 'recognise', 'curious'] as const).map((kind, at) => [
        `${id}-${String(at)}`,
        { note: id, participant: `p${String(at)}`, kind, deleted: 0 },
      ]),
    ),
  }),
  cluster: (id, x, y) => ({
    notes: Object.fromEntries(
      [0, 1].map((at) => [
        `${id}-${String(at)}`,
        aNote({ pos: [x + at * 110, y + 50], size: 'small', text: `Lid ${String(at + 1)}`, cluster: id }),
      ]),
    ),
    more: (board) => ({
      ...board,
      clusters: { ...board.clusters, [id]: { title: 'Samen gelegd', zone: '', box: [x, y, 200, 150] } },
    }),
  }),
};

export const zoned =
  (kind: ZoneKind): Paint =>
  (id, x, y) => ({
    more: (board) => ({
      ...board,
      zones: {
        ...board.zones,
        [id]: aZone({
          kind,
          title: `Een zone: ${kind}`,
          prompt: 'Schrijf één moment uit je klas op.',
          box: [x, y, 480, 430],
          order: Object.keys(board.zones).length,
        }),
      },
    }),
  });

/** Zones and what hangs between them take two cells each way. */
export const LARGE: Paints = {
  ...Object.fromEntries(ZONE_KINDS.map((kind) => [`zone-${kind}`, zoned(kind)])),
  card: (id, x, y) => ({
    more: (board) => ({
      ...board,
      theory: {
        ...board.theory,
        [id]: aCard({
          title: 'Mondeling communiceren',
          text: 'Kinderen vertellen, vragen en overleggen over wat hen bezighoudt.',
          source: 'Zin in leren! Zin in leven!',
          pos: [x, y + 40],
        }),
      },
    }),
  }),
  ...Object.fromEntries(
    (['already', 'partly', 'chafes', 'trying'] as const).map((label): [string, Paint] => [
      `link-${label}`,
      (id, x, y) => ({
        notes: { [`${id}-n`]: aNote({ pos: [x, y + 290], size: 'small', text: 'Praktijk' }) },
        more: (board) => {
          const link: Link = { note: `${id}-n`, theory: `${id}-t`, label, by: null, deleted: 0 };
          return {
            ...board,
            theory: { ...board.theory, [`${id}-t`]: aCard({ title: 'Kaart', pos: [x + 20, y] }) },
            links: { ...board.links, [id]: link },
          };
        },
      }),
    ]),
  ),
};
