/** What a kept file would make. */
import { imageOfShape, imagesOfBoard, noteBox, theoryBox, zonesInOrder } from '@samenbord/board';
import type { Static } from 'typebox';
import type { KeptFilePreview } from '../http/schemas/kept-files.ts';
import type { KeptFile } from './read-kept-file.ts';

const size = (records: object): number => Object.keys(records).length;

export function previewOf({ board, leftOut, images }: KeptFile): Static<typeof KeptFilePreview> {
  const { title, school, date, language } = board.info;
  const drawings = Object.entries(board.sketch).filter(
    ([id, { shape }]) => !id.startsWith('b:') && imageOfShape(shape) === undefined,
  );
  return {
    title,
    school,
    date,
    language,
    counts: {
      phases: size(board.phases),
      zones: size(board.zones),
      theory: size(board.theory),
      notes: size(board.notes),
      links: size(board.links),
      agreements: size(board.agreements),
      drawings: drawings.length,
      images: images.size,
    },
    leftOut: { ...leftOut, images: imagesOfBoard(board).size - images.size },
    picture: {
      zones: zonesInOrder(board.zones).map(([, zone]) => ({
        kind: zone.kind,
        title: zone.title,
        box: zone.box,
      })),
      cards: Object.values(board.theory).map(theoryBox),
      notes: Object.values(board.notes).map((note) => ({ box: noteBox(note), color: note.color })),
    },
  };
}
