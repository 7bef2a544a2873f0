/** The link to the report alone: made by those who lead, opened by whoever was handed it. */
import { asked, boardPath, send } from './client.ts';

/** An earlier link ends. */
export const makeReportLink = (board: string, token: string): Promise<{ link: string }> =>
  asked(`${boardPath(board)}/report-link`, { method: 'POST', token });

export async function endReportLink(board: string, token: string): Promise<void> {
  await send(`${boardPath(board)}/report-link`, { method: 'DELETE', token });
}

/** @throws ApiProblem `unauthorized` for a link that has ended */
export const readReportCard = (
  board: string,
  token: string,
): Promise<{ title: string; school: string; date: string }> => asked(`${boardPath(board)}/report`, { token });
