import { createHash } from 'node:crypto';
import { ActionRefused, MAX_NOTE_TEXT, editClaimed } from '@samenbord/board';
import { Type } from 'typebox';
import type { App, Parts } from '../parts.ts';
import { Problem } from '../problem.ts';
import { Exactly, Line, RecordId, problems, signedIn } from '../schemas/common.ts';
import { signIn } from '../sign-in.ts';

const NoteParams = Exactly({ id: Type.String({ maxLength: 64 }), note: RecordId });
const NoteEdit = Exactly({
  key: Type.String({
    minLength: 16,
    maxLength: 200,
    description: "The note's key; `claim` on the board is its SHA-256 in base64url.",
  }),
  text: Type.Optional(Line(MAX_NOTE_TEXT)),
  delete: Type.Optional(Type.Literal(true)),
});

/** Writers of anonymous notes change them here. Who asked is checked, and neither kept nor told to the board. */
export function claimedNoteRoute(app: App, { catalog, rooms, now }: Parts): void {
  app.post(
    '/api/boards/:id/notes/:note',
    {
      schema: {
        tags: ['writing'],
        summary: 'Change or delete a note without a name, by showing its key',
        security: signedIn,
        params: NoteParams,
        body: NoteEdit,
        response: { 200: Exactly({ ok: Type.Literal(true) }), ...problems },
      },
    },
    async (request) => {
      const { id, note } = request.params;
      if (signIn(catalog, id, request).actor.role === 'screen') throw new Problem('forbidden');
      const { key, ...wanted } = request.body;
      const claim = createHash('sha256').update(key).digest('base64url');
      try {
        await rooms.change(id, (doc) => {
          editClaimed(doc, { note, claim, now: now(), ...wanted });
        });
      } catch (error) {
        if (error instanceof ActionRefused) throw new Problem(error.code);
        throw error;
      }
      return { ok: true as const };
    },
  );
}
