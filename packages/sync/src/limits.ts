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
/** Items, dead ones included, in one text or under one key. */
export const MAX_ITEMS_AT_PLACE = 10_000;
/**
 * Bound on the steps that yjs may need to find the places of new items: for every text or key, new items × all items
 * there. The worst shape found takes 0.4 µs a step, so 0.4 s at most. A text with 500 corrections, typed without a
 * connection, needs a million.
 */
export const MAX_STEPS = 1_000_000;
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
