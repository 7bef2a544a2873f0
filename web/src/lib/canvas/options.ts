/** What a page gives to the canvas, and what it gets back. */
import type { Language, NoteColor, Point } from '@samenbord/board';
import type { BoardImages } from '#lib/images/images.ts';
import type { BoardSession } from '#lib/board/session.ts';

export interface CanvasImages {
  store: BoardImages;
  /** Whether this person may add any now. */
  allowed: boolean;
  /** One is on its way; what it resolves to says nothing, what it rejects with is for the person. */
  onAdding: (added: Promise<void>) => void;
  /** Somebody pasted or dropped files where no image may be added. */
  onRefused: () => void;
}

export interface CanvasDrawing {
  /** Whether this person may draw now. */
  allowed: boolean;
  /** Somebody took a tool to draw with all the same. */
  onRefused: () => void;
}

export interface Matching {
  notes: ReadonlySet<string>;
  /** Id of the theory card that they are linked to, or empty. */
  card: string;
}

export interface CanvasVoting {
  /** How many dots this person has left. */
  left: number;
  /** How many this person gave a note; undefined when it can get none. */
  given: (note: string) => number | undefined;
  give: (note: string, more: 1 | -1) => void;
}

export interface CanvasOptions {
  session: BoardSession;
  language: Language;
  readOnly: boolean;
  theme: 'light' | 'dark';
  /** Id of the zone where a new note goes by default. */
  zone: () => string;
  color: () => NoteColor;
  /** An agreement is to grow from these notes. */
  onAdopt: (notes: string[]) => void;
  /** This person's own note without a name is to be changed, which only its key can. */
  onOwnNameless: (note: string) => void;
  /** Notes were laid in the bin; `takeBack` takes them out again. */
  onBinned?: (count: number, takeBack: () => void) => void;
  /** A note is to be laid aside; given to facilitators only. */
  onAside?: (note: string) => void;
  /** Notes that the group takes to the plenary. */
  picks?: readonly string[];
  /** A note is to go to the plenary, or not after all; given where notes are chosen. */
  onPick?: ((note: string, picked: boolean) => void) | undefined;
  /** Several lines were pasted at a place on the board; without this they become one note. */
  onPasteLines?: (lines: string[], at: Point) => void;
  /** A vote in which this person puts dots on notes. */
  voting?: CanvasVoting | undefined;
  /** Without it everybody draws. */
  drawing?: CanvasDrawing;
  /** Where images come from and go to; without it the board shows none. */
  images?: CanvasImages;
  /** What was looked for: only these notes stand out; with a theory card, also that card and its links. */
  matching?: Matching | undefined;
  /** No pointers of others and no reactions, for who is distracted by them. */
  calm?: boolean;
  /** No pointers of others. */
  cursorsOff?: boolean;
  /** Only the notes that are linked to a theory card are to stand out. */
  onFilterCard?: (card: string) => void;
  /** The board is on the screen. */
  onReady: () => void;
}

export interface CanvasHandle {
  /** Adds a note in a zone (the default one when none is given) and starts typing in it. */
  addNote: (zone?: string) => void;
  /** Moves the view only when the note lies outside it; the keyboard stays where it is. */
  showNote: (id: string) => void;
  zoomToFit: () => void;
  /** Remembers where the view is; what it gives brings the view back there. */
  keepView: () => () => void;
  zoomToZone: (id: string) => void;
  /** Brings a note, card or zone into view, whichever has this id; selects a note or card. False when there is none. */
  show: (record: string) => boolean;
  update: (partial: Partial<CanvasOptions>) => void;
  destroy: () => void;
}
