/** Keeps the form of a board as a template of one's own: never its notes, names or agreements. */
import { newId, templateFromBoard } from '@samenbord/board';
import type { BoardForm } from '@samenbord/board';
import type { BoardState } from '#lib/board/board.svelte.ts';
import { ownTemplates } from './own-templates.ts';

const formOf = ({ info, phases, zones, theory }: BoardState): BoardForm => ({
  info,
  phases: Object.fromEntries(phases.records),
  zones: Object.fromEntries(zones.records),
  theory: Object.fromEntries(theory.records),
});

/**
 * @param script what those who lead can say, by phase
 * @returns the new template's id
 * @throws when this device keeps nothing
 */
export async function keepBoardAsTemplate(
  board: BoardState,
  script: Readonly<Record<string, string>>,
): Promise<string> {
  const id = `eigen-${newId()}`;
  await ownTemplates().keep(templateFromBoard(formOf(board), { id, title: board.info.title, script }));
  return id;
}
