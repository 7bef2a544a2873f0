/** What somebody who is acted does next: what the phase asks of people, as people would. */
import {
  addNote,
  addRecord,
  linkNote,
  LINK_LABELS,
  livePicks,
  MAX_PICKS,
  mayNow,
  newId,
  NOTE_COLORS,
  openVotes,
  randomBelow,
  REACTION_KINDS,
  readCollection,
  readInfo,
  readSituation,
  recordMap,
  toggleReaction,
} from '@samenbord/board';
import type { Actor, Choices, Zone } from '@samenbord/board';
import type { Doc } from 'yjs';
import { MOMENTS, STEPS, STUCK } from './plausible-notes.ts';

/** Beyond this nobody goes on writing, however long the phase lasts. */
const MOST_NOTES = 6;
const MOST_SILENT_NOTES = 3;

export type Deed = 'write' | 'link' | 'react' | 'pick' | 'vote';

const pickOne = <T>(from: readonly T[]): T | undefined =>
  from.length === 0 ? undefined : from[randomBelow(from.length)];

/** Texts that were not used yet; again from the beginning when all were. */
export class Texts {
  readonly #used = new Set<string>();

  for({ kind, title }: Pick<Zone, 'kind' | 'title'>): string {
    const isStuck = /wringt|knelt|vast|moeilijk|tijd|planlast|drain|chafes|stuck/i.test(title);
    const pool = kind !== 'practice' ? STEPS : isStuck ? STUCK : MOMENTS;
    let fresh = pool.filter((text) => !this.#used.has(text));
    if (fresh.length === 0) {
      for (const text of pool) this.#used.delete(text);
      fresh = [...pool];
    }
    const text = pickOne(fresh) ?? '';
    this.#used.add(text);
    return text;
  }
}

/** Zones in which this person may write now. */
function openZones(doc: Doc, actor: Actor): [string, Zone][] {
  return Object.entries(readCollection(doc, 'zones')).filter(
    ([zone, { kind }]) =>
      kind !== 'theory' && mayNow(doc, actor, { do: 'add', root: 'notes', record: newId(), zone }).allowed,
  );
}

/** Writes in the own lane what nobody may see yet. Gives whether anything was written. */
export function writeInSilence(board: Doc, lane: Doc, texts: Texts): boolean {
  const { rules, closedZones } = readSituation(board);
  const zones = Object.entries(readCollection(board, 'zones')).filter(
    ([id, { kind }]) => kind !== 'theory' && closedZones?.has(id) !== true,
  );
  const zone = pickOne(zones);
  if (!rules.add || !zone || lane.getMap('notes').size >= MOST_SILENT_NOTES) return false;
  const [id, { box }] = zone;
  lane.transact(() => {
    addRecord(lane, 'notes', newId(), {
      text: texts.for(zone[1]),
      zone: id,
      pos: [box[0], box[1]],
      color: pickOne(NOTE_COLORS) ?? 'yellow',
      createdAt: Date.now(),
    });
  });
  return true;
}

/** One thing that this person may do now, done; undefined when there is nothing. */
export function doSomething(doc: Doc, actor: Actor, who: { age: string }, texts: Texts): Deed | undefined {
  const deeds = [write, write, link, react, react];
  for (let left = deeds.length; left > 0; left--) {
    const [deed] = deeds.splice(randomBelow(left), 1);
    const done = deed?.(doc, actor, who, texts);
    if (done) return done;
  }
  return undefined;
}

const notesOf = (doc: Doc, participant: string) =>
  Object.entries(readCollection(doc, 'notes')).filter(([, note]) => note.author === participant);

function write(doc: Doc, actor: Actor, who: { age: string }, texts: Texts): Deed | undefined {
  if (notesOf(doc, actor.participant).length >= MOST_NOTES) return undefined;
  const zone = pickOne(openZones(doc, actor));
  if (!zone) return undefined;
  addNote(doc, {
    text: texts.for(zone[1]),
    at: { zone: zone[0] },
    color: pickOne(NOTE_COLORS) ?? 'yellow',
    group: who.age,
    now: Date.now(),
  });
  return 'write';
}

function link(doc: Doc, actor: Actor): Deed | undefined {
  if (!mayNow(doc, actor, { do: 'add', root: 'links', record: newId() }).allowed) return undefined;
  const zones = readCollection(doc, 'zones');
  const linked = new Set(Object.values(readCollection(doc, 'links')).map((one) => one.note));
  const loose = Object.entries(readCollection(doc, 'notes')).filter(
    ([id, note]) => zones[note.zone]?.kind === 'practice' && !linked.has(id),
  );
  const note = pickOne(loose)?.[0];
  const theory = pickOne(Object.keys(readCollection(doc, 'theory')));
  if (note === undefined || theory === undefined) return undefined;
  linkNote(doc, { note, theory, label: pickOne(LINK_LABELS) ?? 'partly', by: actor.participant });
  return 'link';
}

function react(doc: Doc, actor: Actor): Deed | undefined {
  if (!readSituation(doc).rules.see) return undefined;
  const { participant } = actor;
  const kind = pickOne(REACTION_KINDS) ?? 'heart';
  const others = Object.entries(readCollection(doc, 'notes')).filter(
    ([id, note]) =>
      note.author !== participant && !recordMap(doc, 'reactions', `${id}:${participant}:${kind}`),
  );
  const note = pickOne(others)?.[0];
  if (note === undefined) return undefined;
  const change = { do: 'add', root: 'reactions', record: `${note}:${participant}:${kind}` } as const;
  if (!mayNow(doc, actor, change).allowed) return undefined;
  toggleReaction(doc, { note, participant, kind }, Date.now());
  return 'react';
}

/** In a group with enough to choose from: a note to take to the plenary. */
export function noteToPick(doc: Doc): string | undefined {
  const picks = livePicks(doc);
  const notes = Object.keys(readCollection(doc, 'notes')).filter((id) => !picks.includes(id));
  const isReady = readInfo(doc).plenary !== '' && picks.length < MAX_PICKS && notes.length >= MAX_PICKS;
  return isReady ? pickOne(notes) : undefined;
}

/** A ballot for a vote that is open and that this person did not answer yet. */
export function ballot(
  doc: Doc,
  answered: ReadonlySet<string>,
): { vote: string; choices: Choices } | undefined {
  const open = openVotes(doc).find(([id]) => !answered.has(id));
  if (!open) return undefined;
  const [vote, { options, zone, dots }] = open;
  const choices =
    options.length > 0
      ? options
      : Object.entries(readCollection(doc, 'notes')).flatMap(([id, note]) =>
          zone === '' || note.zone === zone ? [id] : [],
        );
  const given: Record<string, number> = {};
  for (let left = dots; left > 0; left--) {
    const choice = pickOne(choices);
    if (choice !== undefined) given[choice] = (given[choice] ?? 0) + 1;
  }
  return Object.keys(given).length > 0 ? { vote, choices: given } : undefined;
}
