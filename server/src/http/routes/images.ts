/** Images of a board: taken in as a file in the body, given back to whoever has a token of the board. */
import { MAX_IMAGE_BYTES, imagesInUse, mayAddImage } from '@samenbord/board';
import type { ImageDecision } from '@samenbord/board';
import type { ErrorCode } from '@samenbord/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ConvertedImage } from '../../images/convert.ts';
import { ImageRefused } from '../../images/refused.ts';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { BoardParams, problems, signedIn } from '../schemas/common.ts';
import { AddedImage, ImageFile, ImageParams } from '../schemas/images.ts';
import { signIn } from '../sign-in.ts';

/** What the board's rules say, as HTTP says it. */
function refusalOf({ why }: Extract<ImageDecision, { allowed: false }>): ErrorCode {
  return why === 'images-off' || why === 'board-closed' ? why : 'forbidden';
}

/** An image never changes under its id, but on a shared device it should not outlive the day by much. */
const A_DAY = 86_400;
/** Nothing in an image may run, load or be framed, even when it is opened as a page. */
const IMAGE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 413;

export function imageRoutes(app: App, { catalog, rooms, images, metrics, now }: Parts): void {
  /** @throws Problem for whoever may not add an image now. */
  async function checkAllowed(id: string, request: FastifyRequest): Promise<string> {
    const { actor } = signIn(catalog, id, request);
    const decision = await rooms.read(id, (doc) => mayAddImage(doc, actor));
    if (!decision.allowed) throw new Problem(refusalOf(decision));
    return actor.participant;
  }

  /** Decides before the body is read, so that nobody else's file ever takes up memory. */
  async function admit(request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) {
    const { id } = request.params;
    const participant = await checkAllowed(id, request);
    const entry = images.limit.enter(id, participant, now());
    if (!entry.admitted) throw new Problem(entry.why, { retryAfter: Math.ceil(entry.waitMs / 1000) });
    reply.raw.once('finish', entry.leave).once('close', entry.leave);
  }

  async function convert(file: unknown): Promise<ConvertedImage> {
    const measure = metrics.images.startTimer();
    try {
      if (!(file instanceof Uint8Array)) throw new ImageRefused('not-an-image');
      const image = await images.convert(file);
      measure({ outcome: 'taken' });
      return image;
    } catch (error) {
      const refused = error instanceof ImageRefused;
      measure({ outcome: refused ? error.code : 'failed' });
      throw refused ? new Problem(error.code) : error;
    }
  }

  void app.register((scope: App, _options, done) => {
    // What a file is, its bytes decide: any content type will do, a form or JSON is no image either.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MAX_IMAGE_BYTES },
      (_request, body, parsed) => {
        parsed(null, body);
      },
    );
    scope.setErrorHandler((error) => {
      throw isTooLarge(error) ? new Problem('image-too-large') : error;
    });

    scope.post(
      '/api/boards/:id/images',
      {
        bodyLimit: MAX_IMAGE_BYTES,
        onRequest: admit,
        schema: {
          tags: ['images'],
          summary: 'Add an image, to be shown by a drawing of the board',
          description:
            'The body is the file: PNG, JPEG or WebP, at most 10 MB and 24 megapixels. It is written anew as WebP, without whatever it tells about its maker. A drawing shows it by `type: "image"` with `props.assetId: "asset:<id>"`.',
          consumes: ['image/jpeg', 'image/png', 'image/webp'],
          security: signedIn,
          params: BoardParams,
          response: { 201: AddedImage, ...problems },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const image = await convert(request.body);
        await images.makeRoom(id, () => rooms.read(id, imagesInUse), now());
        // Asked again: meanwhile the day may be closed, the person gone, the board erased. The last two once more
        // without a pause before the image is kept, so that nothing is left behind by an erased board.
        await checkAllowed(id, request);
        signIn(catalog, id, request);
        if (!images.hasRoom(id)) throw new Problem('images-full');
        const added = images.add(id, image, now());
        return reply.code(201).send({
          id: added,
          url: `/api/boards/${id}/images/${added}`,
          width: image.width,
          height: image.height,
        });
      },
    );
    done();
  });

  app.get(
    '/api/boards/:id/images/:image',
    {
      schema: {
        tags: ['images'],
        summary: 'An image of the board',
        security: signedIn,
        params: ImageParams,
        produces: ['image/webp'],
        response: { 200: ImageFile, ...problems },
      },
    },
    (request, reply) => {
      const { id, image } = request.params;
      signIn(catalog, id, request);
      const found = images.read(id, image);
      if (!found) throw new Problem('not-found');
      const { bytes, type } = found;
      void reply
        .type(type)
        .headers({
          'content-security-policy': IMAGE_POLICY,
          'content-disposition': `inline; filename="${image}.webp"`,
          'cache-control': `private, max-age=${String(A_DAY)}, immutable`,
          // Whoever sits down at the same browser next has to show a token too.
          vary: 'authorization',
        })
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  );
}
