/** Which boards there are, by which code they are joined, and whose token is whose. */
import type { DatabaseSync } from 'node:sqlite';
import { BRANCH_KINDS, isCode, newCode, newId, roleOnBranch, ROLES } from '@samenbord/board';
import type { Actor, BranchKind, Role } from '@samenbord/board';
import { emptyWriteAheadLog } from '../storage/database.ts';
import { createTables } from './tables.ts';
import { hashToken, isToken, newToken, screenToken } from './tokens.ts';

/** Somebody who holds a token of a board. */
export interface Member {
  actor: Actor;
  /** Empty for somebody without a name. */
  name: string;
  /** Age group; empty when none was chosen. */
  group: string;
}

/** A board that belongs to another one. */
export interface Branch {
  board: string;
  parent: string;
  kind: BranchKind;
  createdAt: number;
}

export interface NewMember {
  /** Participant id; a new one when absent. */
  participant?: string;
  name?: string;
  group?: string;
}

export interface NewSeat {
  participant: string;
  token: string;
}

/** Whose token it is: a member of this board, somebody of another board, or nobody. */
export type Recognised = { who: 'member'; member: Member } | { who: 'stranger' } | { who: 'nobody' };

type Row = Record<string, unknown>;

const text = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`${column} of the catalog is not a text`);
  return value;
};

function roleOf(row: Row): Role {
  const role = ROLES.find((candidate) => candidate === row.role);
  if (!role) throw new TypeError('The catalog holds a role that this version does not know.');
  return role;
}

function branchFrom(row: Row): Branch {
  const kind = BRANCH_KINDS.find((candidate) => candidate === row.kind);
  if (!kind) throw new TypeError('The catalog holds a kind of board that this version does not know.');
  return { board: text(row, 'board'), parent: text(row, 'parent'), kind, createdAt: Number(row.created_at) };
}

const memberOf = (row: Row): Member => ({
  actor: { role: roleOf(row), participant: text(row, 'participant') },
  name: text(row, 'name'),
  group: text(row, 'age_group'),
});

export class Catalog {
  readonly #database: DatabaseSync;
  readonly #now: () => number;

  constructor(database: DatabaseSync, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
    createTables(database);
  }

  /** Adds a board under a code that no other board has. */
  addBoard(id: string): { code: string } {
    const add = this.#database.prepare(
      'INSERT INTO catalog_boards (id, code, created_at) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING',
    );
    for (;;) {
      const code = newCode();
      if (add.run(id, code, this.#now()).changes === 1) return { code };
    }
  }

  /** Adds a board that belongs to another one: nobody joins it by a code. */
  addBranch(id: string, parent: string, kind: BranchKind): void {
    this.#database
      .prepare('INSERT INTO catalog_boards (id, code, created_at) VALUES (?, ?, ?)')
      // Unique, and nothing that anybody's code can be.
      .run(id, `of:${id}`, this.#now());
    this.#database
      .prepare('INSERT INTO catalog_branches (board, parent, kind, created_at) VALUES (?, ?, ?, ?)')
      .run(id, parent, kind, this.#now());
  }

  /** The board that this one belongs to; undefined when it stands by itself. */
  branchOf(id: string): Branch | undefined {
    const row = this.#database
      .prepare('SELECT board, parent, kind, created_at FROM catalog_branches WHERE board = ?')
      .get(id);
    return row && branchFrom(row);
  }

  /** The boards that belong to one, those of their own included; of one kind when it is given. */
  branches(parent: string, kind?: BranchKind): Branch[] {
    return this.#database
      .prepare(
        `WITH RECURSIVE below (board, parent, kind, created_at) AS (
           SELECT board, parent, kind, created_at FROM catalog_branches WHERE parent = ?1
           UNION SELECT b.board, b.parent, b.kind, b.created_at FROM catalog_branches b
             JOIN below ON b.parent = below.board
         ) SELECT * FROM below WHERE ?2 = '' OR (kind = ?2 AND parent = ?1) ORDER BY created_at, board`,
      )
      .all(parent, kind ?? '')
      .map(branchFrom);
  }

  hasGroups(board: string): boolean {
    return (
      this.#database
        .prepare("SELECT 1 FROM catalog_branches WHERE parent = ? AND kind = 'group' LIMIT 1")
        .get(board) !== undefined
    );
  }

  /** All copies that somebody rehearses on. */
  rehearsals(): Branch[] {
    return this.#database
      .prepare("SELECT board, parent, kind, created_at FROM catalog_branches WHERE kind = 'rehearsal'")
      .all()
      .map(branchFrom);
  }

  groupMembers(board: string): string[] {
    return this.#database
      .prepare('SELECT participant FROM catalog_group_members WHERE board = ?')
      .all(board)
      .map((row) => text(row, 'participant'));
  }

  addToGroup(board: string, participant: string): void {
    this.#database
      .prepare('INSERT OR IGNORE INTO catalog_group_members (board, participant) VALUES (?, ?)')
      .run(board, participant);
  }

  removeFromGroup(board: string, participant: string): void {
    this.#database
      .prepare('DELETE FROM catalog_group_members WHERE board = ? AND participant = ?')
      .run(board, participant);
  }

  harvested(board: string): Set<string> {
    const rows = this.#database.prepare('SELECT note FROM catalog_harvested WHERE board = ?').all(board);
    return new Set(rows.map((row) => text(row, 'note')));
  }

  addHarvested(board: string, notes: readonly string[]): void {
    const add = this.#database.prepare('INSERT OR IGNORE INTO catalog_harvested (board, note) VALUES (?, ?)');
    for (const note of notes) add.run(board, note);
  }

  /** For a harvest that was taken back: these may come again. */
  removeHarvested(board: string, notes: readonly string[]): void {
    const remove = this.#database.prepare('DELETE FROM catalog_harvested WHERE board = ? AND note = ?');
    for (const note of notes) remove.run(board, note);
  }

  /** Gives a board another code; the old one leads nowhere from here on. */
  renewCode(id: string): string {
    const renew = this.#database.prepare('UPDATE OR IGNORE catalog_boards SET code = ? WHERE id = ?');
    for (;;) {
      const code = newCode();
      if (code !== this.codeOf(id) && renew.run(code, id).changes === 1) return code;
    }
  }

  hasBoard(id: string): boolean {
    return (
      this.#database.prepare('SELECT 1 FROM catalog_boards WHERE id = ? AND erasing = 0').get(id) !==
      undefined
    );
  }

  codeOf(id: string): string | undefined {
    const row = this.#database.prepare('SELECT code FROM catalog_boards WHERE id = ?').get(id);
    const code = row && text(row, 'code');
    return code !== undefined && isCode(code) ? code : undefined;
  }

  /** The board that a normalised code opens. */
  boardOfCode(code: string): string | undefined {
    const row = this.#database
      .prepare('SELECT id FROM catalog_boards WHERE code = ? AND erasing = 0')
      .get(code);
    return row && text(row, 'id');
  }

  /** Boards that are there and stand by themselves, with when they were made in milliseconds. */
  boards(): { id: string; createdAt: number }[] {
    return this.#database
      .prepare(
        `SELECT id, created_at FROM catalog_boards
         WHERE erasing = 0 AND id NOT IN (SELECT board FROM catalog_branches)`,
      )
      .all()
      .map((row) => ({ id: text(row, 'id'), createdAt: Number(row.created_at) }));
  }

  countBoards(): number {
    return Number(this.#database.prepare('SELECT count(*) AS n FROM catalog_boards').get()?.n ?? 0);
  }

  /** Gives a participant a token, which cannot be read back later. */
  addParticipant(board: string, { participant = newId(), name = '', group = '' }: NewMember): NewSeat {
    const token = newToken();
    this.#add(board, token, { actor: { role: 'participant', participant }, name, group });
    return { participant, token };
  }

  /** Gives a facilitator a token, and a projector that shows the board on the facilitator's behalf another one. */
  addFacilitator(
    board: string,
    { participant = newId(), name = '' }: NewMember,
  ): NewSeat & { screen: string } {
    const token = newToken();
    const screen = screenToken(token);
    this.#add(board, token, { actor: { role: 'facilitator', participant }, name, group: '' });
    const projector: Member = { actor: { role: 'screen', participant: newId() }, name: '', group: '' };
    this.#add(board, screen, projector, participant);
    return { participant, token, screen };
  }

  #add(board: string, token: string, { actor, name, group }: Member, belongsTo = ''): void {
    this.#database
      .prepare(
        `INSERT INTO catalog_members
           (token_hash, board, participant, role, name, age_group, belongs_to, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(hashToken(token), board, actor.participant, actor.role, name, group, belongsTo, this.#now());
  }

  recognise(board: string, token: string): Recognised {
    if (!isToken(token)) return { who: 'nobody' };
    const row = this.#database
      .prepare('SELECT board, participant, role, name, age_group FROM catalog_members WHERE token_hash = ?')
      .get(hashToken(token));
    if (!row) return { who: 'nobody' };
    const member = this.#memberOn(board, text(row, 'board'), memberOf(row));
    return member ? { who: 'member', member } : { who: 'stranger' };
  }

  /** Who somebody of the board `home` is on a board, which may belong to theirs; undefined for a stranger. */
  #memberOn(board: string, home: string, member: Member): Member | undefined {
    if (!this.hasBoard(board)) return undefined;
    if (board === home) return member;
    const branch = this.branchOf(board);
    const above = branch && this.#memberOn(branch.parent, home, member);
    if (!above) return undefined;
    const { role, participant } = above.actor;
    const isMember = this.#database
      .prepare('SELECT 1 FROM catalog_group_members WHERE board = ? AND participant = ?')
      .get(board, participant);
    const there = roleOnBranch(branch.kind, role, isMember !== undefined);
    return there && { ...above, actor: { role: there, participant } };
  }

  facilitators(board: string): Member[] {
    return this.#database
      .prepare(
        `SELECT participant, role, name, age_group FROM catalog_members
         WHERE board = ? AND role = 'facilitator' ORDER BY created_at, rowid`,
      )
      .all(board)
      .map(memberOf);
  }

  /**
   * Gives a facilitator another token, and so the projector too; the old ones are nobody's from here on. `lost` are
   * the ids of the two whose token it was.
   */
  renewFacilitator(board: string, participant: string): { token: string; lost: string[] } {
    const token = newToken();
    const renew = (hash: string, column: 'participant' | 'belongs_to', role: Role) =>
      this.#database
        .prepare(
          `UPDATE catalog_members SET token_hash = ? WHERE board = ? AND ${column} = ? AND role = ?
           RETURNING participant`,
        )
        .all(hash, board, participant, role);
    const lost = [
      ...renew(hashToken(token), 'participant', 'facilitator'),
      ...renew(hashToken(screenToken(token)), 'belongs_to', 'screen'),
    ];
    return { token, lost: lost.map((row) => text(row, 'participant')) };
  }

  hasParticipant(board: string, participant: string): boolean {
    return (
      this.#database
        .prepare("SELECT 1 FROM catalog_members WHERE board = ? AND participant = ? AND role = 'participant'")
        .get(board, participant) !== undefined
    );
  }

  /** A token that opens the report and nothing else; an earlier one ends. */
  renewReportLink(board: string): string {
    const token = newToken();
    this.#database
      .prepare('INSERT OR REPLACE INTO catalog_report_links (board, token_hash, created_at) VALUES (?, ?, ?)')
      .run(board, hashToken(token), this.#now());
    return token;
  }

  endReportLink(board: string): void {
    this.#database.prepare('DELETE FROM catalog_report_links WHERE board = ?').run(board);
  }

  opensReport(board: string, token: string): boolean {
    return (
      isToken(token) &&
      this.hasBoard(board) &&
      this.#database
        .prepare('SELECT 1 FROM catalog_report_links WHERE board = ? AND token_hash = ?')
        .get(board, hashToken(token)) !== undefined
    );
  }

  /** Takes a participant's token away; false when this is no participant of the board (any more). */
  removeParticipant(board: string, participant: string): boolean {
    return (
      this.#database
        .prepare("DELETE FROM catalog_members WHERE board = ? AND participant = ? AND role = 'participant'")
        .run(board, participant).changes > 0
    );
  }

  /** Takes a facilitator's token away and that of the projector; gives the ids of whoever lost theirs. */
  removeFacilitator(board: string, participant: string): string[] {
    return this.#database
      .prepare(
        `DELETE FROM catalog_members
         WHERE board = ?1 AND (belongs_to = ?2 OR (participant = ?2 AND role = 'facilitator'))
         RETURNING participant`,
      )
      .all(board, participant)
      .map((row) => text(row, 'participant'));
  }

  /** From here on nobody joins or signs in to the board or those that belong to it, and its code leads nowhere. */
  beginErasing(board: string): void {
    for (const id of [board, ...this.branches(board).map((branch) => branch.board)]) {
      this.#database.prepare('UPDATE catalog_boards SET erasing = 1 WHERE id = ?').run(id);
      this.#database.prepare('DELETE FROM catalog_members WHERE board = ?').run(id);
      this.endReportLink(id);
    }
  }

  /** Boards whose erasing was begun and not finished. */
  beingErased(): string[] {
    return this.#database
      .prepare('SELECT id FROM catalog_boards WHERE erasing = 1')
      .all()
      .map((row) => text(row, 'id'));
  }

  /** Forgets a board and everybody's tokens for it, so that not even their bytes stay in the files. */
  removeBoard(board: string): void {
    this.#database.prepare('DELETE FROM catalog_boards WHERE id = ?').run(board);
    emptyWriteAheadLog(this.#database);
  }
}
