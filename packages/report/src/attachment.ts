/** The board that is attached to its report: no more told about people than in the report itself. */
import { createHash } from 'node:crypto';
import { REPORT_PARTS } from '@samenbord/board';
import type { BoardSnapshot, Person, Records, ReportPart } from '@samenbord/board';
import { authorName } from './content/notes.ts';
import type { ImageFile } from './options.ts';
import { imagesOnPaper } from './sketch/images.ts';

const mapRecords = <T, U>(records: Records<T>, change: (record: T, index: number) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(records).map(([id, record], index) => [id, change(record, index)]));

/** Parts in which all notes are read, or can be. */
const WITH_ALL_NOTES: ReadonlySet<ReportPart> = new Set<ReportPart>([
  'board',
  'zones',
  'notes',
  'matrix',
  'phases',
]);

/** Who hands on a page of agreements does not hand on, unseen, everything that was written that day. */
function onlyWhatIsRead(board: BoardSnapshot, parts: readonly ReportPart[]): BoardSnapshot {
  if (parts.some((part) => WITH_ALL_NOTES.has(part))) return board;
  const votes = parts.includes('votes') ? board.votes : {};
  const read = new Set([
    ...(parts.includes('agreements')
      ? Object.values(board.agreements).flatMap(({ sources }) => sources)
      : []),
    ...Object.values(votes).flatMap(({ options }) => options),
  ]);
  const notes = pickRecords(board.notes, (_, id) => read.has(id));
  const stays = (note: string) => Object.hasOwn(notes, note);
  return {
    ...board,
    notes,
    votes,
    links: pickRecords(board.links, ({ note }) => stays(note)),
    reactions: pickRecords(board.reactions, ({ note }) => stays(note)),
    agreements: mapRecords(board.agreements, (agreement) => ({
      ...agreement,
      sources: agreement.sources.filter(stays),
    })),
    clusters: {},
    sketch: {},
  };
}

/**
 * `board` is a cleaned one: its keys stand in a fixed order, so the same board gives the same bytes.
 * @param parts of the report: notes that it does not show are not in it either
 */
export function attachment(whole: BoardSnapshot, parts: readonly ReportPart[] = REPORT_PARTS): BoardSnapshot {
  const board = onlyWhatIsRead(whole, parts);
  const shown = shownPeople(board);
  const known = (person: string | null): string | null =>
    person !== null && person in shown ? person : null;
  return {
    ...board,
    stage: { ...board.stage, timer: { state: 'stopped' }, spotlight: '' },
    // Neither the writer's key nor, where no name is shown, the participant ties a note to a person.
    notes: mapRecords(board.notes, (note) => ({
      ...note,
      claim: '',
      author: authorName(board, note) === '' ? null : known(note.author),
    })),
    agreements: mapRecords(board.agreements, (agreement) => ({
      ...agreement,
      joined: agreement.joined.filter((person) => person in shown),
    })),
    links: mapRecords(board.links, (link) => ({ ...link, by: null })),
    // Who reacted is nobody's business; that two people did is.
    reactions: mapRecords(board.reactions, (reaction, index) => ({
      ...reaction,
      participant: `someone-${index}`,
    })),
    sketch: mapRecords(board.sketch, (sketch) => ({ ...sketch, author: null })),
    people: shown,
    groups: mapRecords(board.groups, (group) => ({
      ...group,
      people: group.people.filter((id) => id in shown),
    })),
  };
}

const pickRecords = <T>(records: Records<T>, keep: (record: T, id: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(records).filter(([id, record]) => keep(record, id)));

function shownPeople(board: BoardSnapshot): Record<string, Person> {
  const named = new Set<string>();
  for (const note of Object.values(board.notes)) if (note.author !== null) named.add(note.author);
  for (const agreement of Object.values(board.agreements))
    for (const person of [...Object.keys(agreement.ownWays), ...agreement.joined]) named.add(person);
  return Object.fromEntries(
    Object.entries(board.people).filter(
      ([id, person]) => person.name.trim() !== '' && (board.info.listPeople || named.has(id)),
    ),
  );
}

export const BOARD_FILE = 'board.json';
/** As `sha256sum --check` reads it: tells whether the attached board is whole. */
export const CHECKSUM_FILE = 'board.json.sha256';
/** Images beyond this many bytes stay behind: a report has to fit in a mail. */
const MAX_IMAGE_BYTES = 12 * 1024 * 1024;

/** The typesetter ends its process over an empty file, and refuses a kind that is none. */
const isImage = ({ bytes, type }: ImageFile): boolean => bytes.length > 0 && /^image\/[a-z]+$/.test(type);

/** Every file that goes into the report, and `attachments.json`, which lists the images among them. */
export function attachedFiles(
  board: BoardSnapshot,
  originals: ReadonlyMap<string, ImageFile> = new Map(),
): Record<string, string | Uint8Array> {
  const data = JSON.stringify(board);
  const checksum = createHash('sha256').update(data).digest('hex');
  const files: Record<string, string | Uint8Array> = {
    [BOARD_FILE]: data,
    [CHECKSUM_FILE]: `${checksum}  ${BOARD_FILE}\n`,
  };
  const listed: { name: string; type: string }[] = [];
  let left = MAX_IMAGE_BYTES;
  for (const id of [...imagesOnPaper(board).keys()].sort()) {
    const file = originals.get(id);
    if (!file || !isImage(file) || file.bytes.length > left) continue;
    left -= file.bytes.length;
    const name = `image-${id}`;
    files[name] = file.bytes;
    listed.push({ name, type: file.type });
  }
  return { ...files, 'attachments.json': JSON.stringify(listed) };
}
