/** A new board out of a file that was kept: a report, or a board as data. */
import type { MultipartFile } from '@fastify/multipart';
import multipart from '@fastify/multipart';
import { KeptFileRefused, assetOfImage, imageOfShape } from '@samenbord/board';
import type { BoardSnapshot, KeptFileFault, Localized } from '@samenbord/board';
import type { ErrorCode } from '@samenbord/sync';
import type { FastifyRequest } from 'fastify';
import { makeBoard } from '../../boards/make-board.ts';
import { checkMayMake } from '../../boards/may-make.ts';
import type { ConvertedImage } from '../../images/convert.ts';
import { idOfImage } from '../../images/image-table.ts';
import { ImageRefused } from '../../images/refused.ts';
import { previewOf } from '../../kept-files/preview.ts';
import { readKeptFile } from '../../kept-files/read-kept-file.ts';
import type { KeptFile } from '../../kept-files/read-kept-file.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { CreatedBoard } from '../schemas/boards.ts';
import { mayMake, problems } from '../schemas/common.ts';
import { ImportQuery, KeptFilePreview } from '../schemas/kept-files.ts';
import { tidy } from '../tidy.ts';

/** Bytes of a report with the images of a whole day. */
const MAX_FILE_BYTES = 48 * 1024 * 1024;
const MAX_FIELDS = 8;
/** Characters of a field beside the file. */
const LONGEST_FIELD = 200;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const CODES: Readonly<Record<KeptFileFault, ErrorCode>> = {
  'not-a-board': 'no-board-in-file',
  template: 'template-not-board',
  'board-damaged': 'board-file-damaged',
  'board-too-new': 'board-file-too-new',
  'board-too-large': 'board-file-too-large',
};

interface Sent {
  file: Uint8Array;
  /** What is asked beside the file. */
  fields: ReadonlyMap<string, string>;
}

export function importRoute(app: App, parts: Parts): void {
  const { config, images, now } = parts;

  void app.register(async (scope: App) => {
    await scope.register(multipart, {
      limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: MAX_FIELDS, fieldSize: LONGEST_FIELD * 4 },
    });
    scope.post(
      '/api/boards/import',
      {
        bodyLimit: MAX_FILE_BYTES + 64 * 1024,
        schema: {
          tags: ['boards'],
          summary: 'Make a board out of a kept file',
          description:
            'A form with the field `file`: a report (PDF) or a `board.json`. Fields beside it, all optional: `title`, `school`, `date`, `name` (of the first facilitator). Names and votes stay behind, and the day begins at its first phase.',
          security: mayMake,
          consumes: ['multipart/form-data'],
          querystring: ImportQuery,
          response: { 200: KeptFilePreview, 201: CreatedBoard, ...problems },
        },
      },
      async (request, reply) => {
        await checkMayMake(parts, request);
        const { file, fields } = await readForm(request);
        const kept = read(file);
        if (request.query.dryRun === '1') return reply.code(200).send(previewOf(kept));
        const taken = await takeImages(kept);
        const board = renamed(withImages(kept.board, taken), fields);
        const made = await makeBoard(parts, request, board, tidy(fields.get('name')));
        for (const image of taken.values()) images.add(made.id, image, now());
        return reply.code(201).send(made);
      },
    );
  });

  function read(file: Uint8Array): KeptFile {
    try {
      return readKeptFile(file, { now: now(), state: 'open', retention: config.retentionDays });
    } catch (error) {
      if (!(error instanceof KeptFileRefused)) throw error;
      throw new Problem(CODES[error.code], {
        ...(error.path === ''
          ? {}
          : {
              detail: {
                nl: `Er klopt iets niet in “${error.path}”.`,
                en: `Something is wrong in “${error.path}”.`,
              },
            }),
      });
    }
  }

  /** Images are written anew as if they had just been added; one that is refused leaves its place empty. */
  async function takeImages({ images: found }: KeptFile): Promise<Map<string, ConvertedImage>> {
    const taken = new Map<string, ConvertedImage>();
    for (const [id, bytes] of found)
      try {
        taken.set(id, await images.convert(bytes));
      } catch (error) {
        if (!(error instanceof ImageRefused)) throw error;
      }
    return taken;
  }
}

const ONCE_MORE = {
  nl: 'Kies het bestand opnieuw en probeer het nog eens.',
  en: 'Choose the file again and try once more.',
};
const NO_FORM = {
  nl: 'Stuur een formulier met het bestand in het veld “file”.',
  en: 'Send a form with the file in the field “file”.',
};
const NO_FILE = { nl: 'Er is geen bestand meegestuurd.', en: 'No file came along.' };
const HALF_A_FORM = {
  nl: 'Het formulier is maar half aangekomen.',
  en: 'Only half of the form arrived.',
};
const TOO_MUCH = {
  nl: 'Stuur één bestand, met hoogstens enkele velden ernaast.',
  en: 'Send one file, with a few fields beside it at most.',
};
const wrongForm = (detail: Localized) => new Problem('bad-request', { detail, hint: ONCE_MORE });

/** @throws Problem when there is no file, or it is too large. */
async function readForm(request: FastifyRequest): Promise<Sent> {
  if (!request.isMultipart()) throw wrongForm(NO_FORM);
  const fields = new Map<string, string>();
  let file: Uint8Array | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = await contentOf(part);
      else if (typeof part.value === 'string') fields.set(part.fieldname, part.value.slice(0, LONGEST_FIELD));
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw faultOf(error);
  }
  if (!file) throw wrongForm(NO_FILE);
  return { file, fields };
}

/** Too much is told apart by the framework; anything else is a form that is not whole. */
function faultOf(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new Problem('board-file-too-large');
  return wrongForm(/^FST_\w+_LIMIT$/.test(code) ? TOO_MUCH : HALF_A_FORM);
}

async function contentOf(part: MultipartFile): Promise<Uint8Array> {
  try {
    return await part.toBuffer();
  } catch (error) {
    if (part.file.truncated) throw new Problem('board-file-too-large');
    throw error;
  }
}

function withImages(board: BoardSnapshot, taken: ReadonlyMap<string, ConvertedImage>): BoardSnapshot {
  const sketch = Object.entries(board.sketch).map(([id, drawing]) => {
    const image = taken.get(imageOfShape(drawing.shape) ?? '');
    const { props } = drawing.shape;
    if (!image || typeof props !== 'object' || props === null) return [id, drawing] as const;
    const assetId = assetOfImage(idOfImage(image.bytes));
    return [id, { ...drawing, shape: { ...drawing.shape, props: { ...props, assetId } } }] as const;
  });
  return { ...board, sketch: Object.fromEntries(sketch) };
}

/** A next day has another name and date than the one it goes on from. */
function renamed(board: BoardSnapshot, fields: ReadonlyMap<string, string>): BoardSnapshot {
  const date = fields.get('date') ?? board.info.date;
  return {
    ...board,
    info: {
      ...board.info,
      title: tidy(fields.get('title')) || board.info.title,
      school: tidy(fields.get('school')) || board.info.school,
      date: date === '' || (DATE.test(date) && !Number.isNaN(Date.parse(date))) ? date : board.info.date,
    },
  };
}
