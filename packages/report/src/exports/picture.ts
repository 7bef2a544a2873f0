/** The board, or one zone of it, as a picture with all text as shapes: it looks the same wherever it is opened. */
import { bounds, overlaps } from '@samenbord/board';
import type { Box, BoardSnapshot } from '@samenbord/board';
import { cleanBoard } from '../content/clean-board.ts';
import { withoutNames } from '../content/without-names.ts';
import { AIR, EMPTY, boardBoxes, drawBoard } from '../display/board-scene.ts';
import { fittersFor } from '../display/draw-note.ts';
import { pictures } from '../display/pictures.ts';
import { Scene } from '../display/scene.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { ImageFile, ReportChoices } from '../options.ts';
import { paintSketches } from '../sketch/sketches.ts';
import { fontBytes, neededFonts } from '../fonts/catalog.ts';
import { pictureData } from '../typst/data.ts';
import { typesetPicture } from '../typst/compiler.ts';

export interface BoardPicture {
  svg: string;
  /** In board units. */
  width: number;
  height: number;
}

/** `zone`: the id of a zone; without one, or for one that is gone, the whole board. */
export function boardPicture(
  original: BoardSnapshot,
  { language, names = true }: ReportChoices,
  zone = '',
  images: ReadonlyMap<string, ImageFile> = new Map(),
): BoardPicture {
  const board = cleanBoard(names ? original : withoutNames(original));
  const messages = messagesFor(language);
  const { fitters, fonts } = fittersFor();
  const shown = pictures(board, messages);
  const sketches = paintSketches(board, fitters, images);
  const around = board.zones[zone]?.box ?? bounds(boardBoxes(shown, sketches)) ?? EMPTY;
  const view: Box = [around[0] - AIR, around[1] - AIR, around[2] + 2 * AIR, around[3] + 2 * AIR];
  const scene = new Scene(view, [0, 0, view[2], view[3]]);
  drawBoard(scene, shown, sketches, fitters, (box) => overlaps(box, view));
  const data = pictureData(scene, board, fonts);
  return {
    svg: typesetPicture({
      fonts: neededFonts(data.fonts).map(fontBytes),
      files: data.files,
    }),
    width: view[2],
    height: view[3],
  };
}
