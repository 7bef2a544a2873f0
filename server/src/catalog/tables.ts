/** The catalog's own tables in the shared database. What a board holds is not here but in its log. */
import type { DatabaseSync } from 'node:sqlite';

const TABLES = `
  CREATE TABLE IF NOT EXISTS catalog_boards (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    -- 1 from the moment that erasing begins: a crash in between is finished at the next start.
    erasing INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS catalog_members (
    token_hash TEXT PRIMARY KEY,
    board TEXT NOT NULL REFERENCES catalog_boards (id) ON DELETE CASCADE,
    participant TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    age_group TEXT NOT NULL,
    -- The facilitator whose projector this is; empty for everybody else.
    belongs_to TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
  ) STRICT;
  -- Boards that belong to another one: of groups of the day, and copies to rehearse on. Nobody joins them by a code;
  -- whoever has a token of the parent comes in with it, if the board is for them.
  CREATE TABLE IF NOT EXISTS catalog_branches (
    board TEXT PRIMARY KEY REFERENCES catalog_boards (id) ON DELETE CASCADE,
    parent TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS catalog_branches_of_board ON catalog_branches (parent);
  -- Which participants of the parent work in a group.
  CREATE TABLE IF NOT EXISTS catalog_group_members (
    board TEXT NOT NULL REFERENCES catalog_boards (id) ON DELETE CASCADE,
    participant TEXT NOT NULL,
    PRIMARY KEY (board, participant)
  ) STRICT, WITHOUT ROWID;
  -- Ids of notes that a harvest brought to a board, so that what was erased there does not come back.
  CREATE TABLE IF NOT EXISTS catalog_harvested (
    board TEXT NOT NULL REFERENCES catalog_boards (id) ON DELETE CASCADE,
    note TEXT NOT NULL,
    PRIMARY KEY (board, note)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS catalog_report_links (
    board TEXT PRIMARY KEY REFERENCES catalog_boards (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS catalog_members_of_board ON catalog_members (board, participant);
`;

export function createTables(database: DatabaseSync): void {
  database.exec(TABLES);
}
