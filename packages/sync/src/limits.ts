/** How much a client may ask of a room at once. Every number says what an honest client needs. */

/** yjs draws client ids from 32 bits; clocks never come near. */
export const MAX_CLIENT_ID = 2 ** 32 - 1;

/** Bytes in one frame. A whole board of 5,000 notes, sent again by a stock client, is about 1.5 MB. */
export const MAX_FRAME = 4 * 1024 * 1024;
/** Bytes of the presence that a client says of itself. */
export const MAX_AWARENESS_STATE = 1024;
/** Presence changes a session may make in a burst, and per second afterwards; a dragged note makes 20. */
export const AWARENESS_BURST = 60;
export const AWARENESS_PER_SECOND = 40;

/** New structs in one `update`; a larger one is asked for again as a step 2. A pasted list of 100 notes has 900. */
export const MAX_NEW_STRUCTS_UPDATE = 1000;
/** New structs in one step 2: a day of work without a connection. */
export const MAX_NEW_STRUCTS_STEP2 = 20_000;
/** Sum of the lengths of new structs in one update; nobody types a million characters. */
export const MAX_CLOCK_GROWTH = 1_000_000;
/**
 * What one update may hold at all, known structs included: a whole board of 5,000 notes with a day's work on it, sent
 * again, has a third of it. Reading that much takes about 30 ms.
 */
export const MAX_STRUCTS = 300_000;
export const MAX_RANGES = 300_000;
/** Client ids in one update or state vector; every page load of everybody takes one. */
export const MAX_SECTIONS = 20_000;
/** Values in one item: one, or as many as an undo manager kept and yjs merged. */
export const MAX_VALUES_OF_ITEM = 1000;
/** Keys in one object within a value; the layout's largest map has 300, a drawing's largest object about 30. */
export const MAX_KEYS_OF_VALUE = 300;
/** Ranges of what is not deleted yet; a day of erasing without a connection. */
export const MAX_NEW_DELETES = 20_000;
/** Client ids that one message of presence may tell of. */
export const MAX_PRESENT = 4096;

/**
 * Comparisons that yjs may need to find the places of new items, as a rehearsal counts them. One takes up to 0.4 µs,
 * and the rehearsal as much again. Honest people need one for everything that somebody else put at the very place
 * where they typed without a connection: 1,000 corrections amid 50 of a colleague make half of it.
 */
export const MAX_STEPS = 100_000;
/** Client ids in one update that are new to the room: tabs and reloads since the last connection. */
export const MAX_NEW_CLIENTS = 64;
/**
 * Client ids of one participant; every page load takes one. yjs walks all ids of a document in every transaction, so
 * a flood of them would slow everybody down.
 */
export const MAX_CLIENTS_OF_PARTICIPANT = 500;
/** Nesting of one value; the layout's deepest is a drawing's shape. */
export const MAX_VALUE_DEPTH = 16;
/** Resyncs in a row without one accepted step 2 before the connection is given up. */
export const MAX_RESYNCS = 8;

/** Milliseconds between two answers to one session that follows already. */
export const ANSWER_EVERY = 1000;

/** y-websocket hangs up after 30 s without a message. */
export const KEEPALIVE_EVERY = 15_000;

/**
 * Bytes that one participant may send in a burst, and per second afterwards. A stock client whose local storage is
 * read late sends the whole board again, 1.5 MB, and a person may have several tabs.
 */
export const BYTES_BURST = 32 * 1024 * 1024;
export const BYTES_PER_SECOND = 512 * 1024;
/**
 * Steps (see MAX_STEPS) in a burst, and per second afterwards: a tenth of a second of every second at the worst. The
 * burst lets a program of somebody's add 5,000 notes at once.
 */
export const STEPS_BURST = 2_000_000;
export const STEPS_PER_SECOND = 250_000;
/** What things cost besides the steps that the gate counts, measured as its own time is: a step is 0.4 µs. */
export const STEPS_OF = {
  /** Letting somebody in, who may come only to be sent away again. */
  join: 2000,
  /** Reading a frame and deciding about it, whatever comes of it. */
  frame: 100,
  /** The same for presence. */
  presence: 25,
  /** Checking, applying, writing and sending on a new struct. */
  struct: 10,
  /** Looking for a free place for a note that came to lie on another one, in a zone of a thousand. */
  spread: 10_000,
} as const;
/** Bytes of an answer to somebody's question that cost a step. */
export const ANSWER_BYTES_PER_STEP = 25;
/**
 * New structs in a burst, and per second afterwards. yjs never forgets one, so this is how fast one person can make a
 * board heavier. Whoever types or drags all day makes one or two a second; a hundred notes dragged together, a hundred.
 */
export const STRUCTS_BURST = 100_000;
export const STRUCTS_PER_SECOND = 10;
